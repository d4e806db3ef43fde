import { options } from '../options.ts';
import { markdown } from './markdown.ts';

const { render } = await markdown(options.base).createRenderer({ syntaxHighlight: false });

/** The HTML of a text without components. */
export const renderMarkdown = async (text: string): Promise<string> =>
  (await render(text, { frontmatter: {} })).code;
