import { readable } from './mend-draft.ts';

/** Turns what wikis and note programs write into Markdown: links by name, boxes, marked words, pictures. */
export function fromWiki(text: string, leftOut: string[]): string {
  return boxes(text)
    .replace(/^\s*\{[:%][^\n]*\}\s*$/gm, '')
    .replace(/^(#{1,6}\s.*?)[^\S\n]*\{#[\w.-]+\}[^\S\n]*$/gm, '$1')
    .replace(/(?<=^|\s)%%[^]*?%%(?=\s|$)/g, () => {
      leftOut.push('a remark between %% and %%');
      return '';
    })
    .replace(/^\[[^\]\n]+\]:\s*<?data:\S*$/gm, '')
    .replace(/(!?)\[\[([^[\]\n]+)\]\]/g, (_, shown: string, inside: string) =>
      byName(inside, shown !== '', leftOut),
    )
    .replace(
      /!\[([^\]]*)\](?:\(((?:[^()]|\([^()]*\))*)\)|\[[^\]]*\])/g,
      (_, words: string, address = '') => {
        leftOut.push(words || address ? `the picture “${words || named(address)}”` : 'a picture');
        return words ? `(Picture: ${words})` : '';
      },
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
      /\{(?:panel|info|note|tip|warning|expand|section|column|quote|toc|noformat)(?::([^}\n]*))?\}/g,
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

/** The last part of an address, as its author named it. */
const named = (address: string) =>
  readable(
    address
      .replace(/\s*["<>].*$/, '')
      .split('/')
      .at(-1) ?? '',
  );
