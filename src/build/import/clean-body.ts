import { fromHtml } from './html/from-html.ts';
import { fromWiki } from './from-wiki.ts';
import { inlineLinks } from './inline-links.ts';
import type { FindPicture } from './pictures.ts';

/** What happened to one text: the text as pages may hold it, and what was left out, in words. */
export interface CleanBody {
  title: string | undefined;
  body: string;
  leftOut: string[];
}

/**
 * Turns Markdown from elsewhere into the plain Markdown of this playbook: words stay, HTML goes, the
 * first heading becomes the title and the others follow each other without a jump.
 */
export function cleanBody(text: string, find: FindPicture): CleanBody {
  const leftOut: string[] = [];
  const plain = besideCode(text.replace(/\r\n?/g, '\n'), (words) => fromHtml(words, leftOut));
  const lines = besideCode(plain, (words) =>
    straightHeadings(fromWiki(inlineLinks(words), leftOut, find)),
  ).split('\n');
  let title: string | undefined;
  let level = 1;
  let inFence = false;
  const body = lines.flatMap((line) => {
    if (/^\s*(```|~~~)/.test(line)) inFence = !inFence;
    const [, signs = '', words = ''] = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(inFence ? '' : line) ?? [];
    if (!signs) return [line];
    const plain = words.replace(pictures, '').replace(/[*_`]/g, '').trim();
    if (plain === '') return words.includes('![') ? [words] : [];
    if (title === undefined && signs.length === 1) {
      if (words.includes('](./')) leftOut.push('the picture in the title');
      title = plain;
      return [];
    }
    level = Math.min(Math.max(2, signs.length), level + 1);
    return [`${'#'.repeat(level)} ${words}`];
  });
  return {
    title,
    body: body
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    leftOut,
  };
}

/** As a heading shows them, or as words that stand for them. */
const pictures = /!\[[^\]]*\]\([^()]*\)|\(Picture: [^()]*\)/g;

/** Applies `change` to a text in which every piece of code is one sign, and puts the code back. */
export function besideCode(text: string, change: (words: string) => string): string {
  const kept: string[] = [];
  const keep = (code: string) => `\uE000${kept.push(code) - 1}\uE001`;
  const words = text
    .replace(/[\uE000-\uE002]/g, '')
    .replace(/^[^\S\n]*(```+|~~~+)[^]*?^[^\S\n]*\1[^\S\n]*$/gm, keep)
    // An address with a gap to fill is no address yet.
    .replace(
      /(?<![(<`\w])https?:\/\/[^\s<>()`]*[/=]<(?!br\b|p>|li>)[\w -]+>[^\s<>()`]*/g,
      (address) => keep(`\`${address}\``),
    )
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, keep);
  return change(words).replace(/\uE000(\d+)\uE001/g, (_, at: string) => kept[Number(at)] ?? '');
}

const straightHeadings = (text: string) =>
  text
    .replace(/^(?![\s>#|-])(.+)\n=+[^\S\n]*$/gm, '# $1')
    .replace(/^(?![\s>#|-])(.+)\n-{2,}[^\S\n]*$/gm, '## $1');
