import { options } from '../options.ts';
import { markdown } from './markdown.ts';

const { render } = await markdown(options.base).createRenderer({ syntaxHighlight: false });

const rendered = new Map<string, Promise<string>>();

/** The HTML of a text without components. What was rendered for a page is there for the book too. */
export function renderMarkdown(text: string): Promise<string> {
  const known = rendered.get(text);
  if (known) return known;
  const fresh = render(text, { frontmatter: {} }).then(({ code }) => code);
  rendered.set(text, fresh);
  return fresh;
}
