import { sayNothing } from '#playbook/rules/picture-words.ts';
import { cut } from '#playbook/wording.ts';
import { readable } from './mend-draft.ts';
import type { FindPicture } from './pictures.ts';

/** Turns what wikis and note programs write into Markdown: links by name, boxes, marked words, pictures. */
export function fromWiki(text: string, leftOut: string[], find: FindPicture): string {
  return boxes(text)
    .replace(/^\s*\{[:%][^\n]*\}\s*$/gm, '')
    .replace(/^(#{1,6}\s.*?)[^\S\n]*\{#[\w.-]+\}[^\S\n]*$/gm, '$1')
    .replace(/(?<=^|\s)%%[^]*?%%(?=\s|$)/g, () => {
      leftOut.push('a remark between %% and %%');
      return '';
    })
    .replace(/(!?)\[\[([^[\]\n]+)\]\]/g, (_, shown: string, inside: string) =>
      byName(inside, shown !== '', leftOut),
    )
    .replace(
      /!\[([^\]]*)\](?:\(((?:[^()]|\([^()]*\))*)\)|\[[^\]]*\])/g,
      (_, words: string, inside = '') => picture(words, addressIn(inside), leftOut, find),
    )
    .replace(/\^\[([^\]\n]+)\]/g, ' ($1)')
    .replace(/==(?=[^\s=])([^=\n]*[^\s=])==/g, '**$1**')
    .replace(/[^\S\n]\^(?=[\w-]*[a-z])[\w-]{4,}[^\S\n]*$/gm, '');
}

const boxes = (text: string) =>
  text
    .replace(
      /^((?:>[^\S\n]?)+)\[!([\w-]+)\][-+]?[^\S\n]*(.*)$/gm,
      (_, signs: string, kind: string, title: string) =>
        `${signs}**${title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()}**\n${signs.trimEnd()}`,
    )
    .replace(
      /(?<!\\)\{(?:panel|info|note|tip|warning|expand|section|column|quote|toc|noformat)(?::([^}\n]*))?\}/g,
      (_, settings = '') => {
        const title = /(?:^|\|)(?:title=)?([^|=]+)(?=\||$)/.exec(settings)?.[1];
        return title ? `**${title}**\n\n` : '';
      },
    );

/** A link that names a page instead of its address, such as [[Page#Part|words]]. */
function byName(inside: string, shown: boolean, leftOut: string[]): string {
  const [target = '', alias = ''] = inside.split(/\\?\|/).map((part) => part.trim());
  if (shown && /\.(?!md$)[a-z\d]{2,4}$/i.test(target)) return `![](${encoded(target)})`;
  const [page = '', part = ''] = target.split('#').map((words) => words.trim());
  const last = page.split('/').at(-1)?.replace(/\.md$/i, '') ?? '';
  const words =
    (shown ? '' : alias) || [last, part.replace(/^\^.*/, '')].filter(Boolean).join(', ');
  if (shown) leftOut.push(`the text of “${last}”, shown in this page: a link stands for it`);
  return page ? `[${words}](${encoded(page.replace(/(\.md)?$/i, '.md'))})` : words;
}

const encoded = (path: string) =>
  encodeURIComponent(path)
    .replaceAll('%2F', '/')
    .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));

/** A picture that says what it shows, or the words that stood for it. */
function picture(words: string, address: string, leftOut: string[], find: FindPicture): string {
  const file = cut(readable(address.split('/').at(-1) ?? ''), 80);
  const found = find(address);
  if ('name' in found) {
    if (!sayNothing(words)) return `![${words}](./${found.name})`;
    leftOut.push(`words for the picture “${file}”: write what it shows`);
    return `![Picture](./${found.name})`;
  }
  const place = address ? ` (${cut(readable(address), 200)})` : '';
  leftOut.push(
    `${words || file ? `the picture “${words || file}”` : 'a picture'}${place}. ${found.why}`,
  );
  return words ? `(Picture: ${words})` : '';
}

/** The address in the brackets of a link, without the title after it. */
const addressIn = (inside: string) =>
  inside
    .trim()
    .replace(/\s+(?:"[^]*"|'[^]*')$/, '')
    .replace(/^<(.*)>$/, '$1');
