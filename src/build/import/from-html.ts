import { decodeHTML } from 'entities';

/** Turns the HTML in a text into Markdown: headings, lists, tables and links stay, other tags go. */
export function fromHtml(text: string, leftOut: string[]): string {
  return tagsToMarkdown(
    withoutParts(text, leftOut)
      .replace(/<(https?:\/\/[^\s>]+)>/g, '[$1]($1)')
      .replace(/<img\b[^>]*>/gi, (tag) => `![${attribute(tag, 'alt')}](${attribute(tag, 'src')})`)
      .replace(/<ri:attachment\b[^>]*>/gi, (tag) => `![](${attribute(tag, 'ri:filename')})`)
      .replace(/<a\b([^>]*)>([^]*?)<\/a>/gi, (_, tag: string, words: string) =>
        /\shref=/i.test(tag) ? `[${words}](${attribute(tag, 'href')})` : words,
      )
      .replace(/<(b|strong)\b[^>]*>(\s*)([^]*?)(\s*)<\/\1>/gi, marked('**'))
      .replace(/<(i|em)\b[^>]*>(\s*)([^]*?)(\s*)<\/\1>/gi, marked('*'))
      .replace(/<h([1-6])\b[^>]*>([^]*?)<\/h\1>/gi, (_, level: string, words: string) =>
        apart(`${'#'.repeat(Number(level))} ${oneLine(words)}`),
      )
      .replace(/<table\b(?:(?!<table\b)[^])*?<\/table>/gi, table),
  ).replace(/&(nbsp|[nm]dash|[lr][sd]quo|hellip|quot|apos|#39|#160);/g, (sign) =>
    decodeHTML(sign).replace('\u00A0', ' '),
  );
}

const withoutParts = (text: string, leftOut: string[]) =>
  text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(script|style|iframe|svg)\b[^]*?<\/\1>/gi, (_, name: string) => {
      leftOut.push(`a part in <${name}>`);
      return '';
    });

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

const marked =
  (sign: string) => (_: string, _name: string, before: string, words: string, after: string) =>
    words === '' || words.includes('\n\n')
      ? before + words + after
      : before + sign + words + sign + after;

const apart = (text: string) => `\n\n${text}\n\n`;

const oneLine = (html: string) =>
  html
    .replace(/<li\b[^>]*>/gi, ' • ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();

/** A table whose first row becomes its head. */
function table(html: string): string {
  const rows = [...html.matchAll(/<tr\b[^>]*>([^]*?)(?=<tr\b|<\/tr>|<\/table>)/gi)].map(
    ([, row = '']) =>
      [...row.matchAll(/<t[hd]\b[^>]*>([^]*?)(?=<t[hd]\b|<\/t[hd]>|$)/gi)].map(([, cell = '']) =>
        oneLine(cell).replaceAll('|', '\\|'),
      ),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return apart(oneLine(html));
  const line = (cells: string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...others] = rows;
  return apart([line(head), line(Array(columns).fill('---')), ...others.map(line)].join('\n'));
}

const blocks =
  /^(p|div|section|article|aside|header|footer|main|nav|figure|figcaption|blockquote|center|details|summary|dl|dt|dd|table|thead|tbody|tr|td|th|ul|ol|li|hr|ac:.*)$/i;
const inline =
  /^(a|abbr|b|big|cite|code|col|colgroup|del|em|font|i|ins|kbd|label|mark|q|s|samp|small|source|span|strike|strong|sub|sup|time|tt|u|var|video|wbr|\w+:.*)$/i;
const maybeOpen = /^(p|li|tr|td|th|dt|dd|hr|col|source|wbr|\w+:.*)$/i;

/** What is left of tags: blocks stand apart, entries of lists get their marks, all others just go. */
function tagsToMarkdown(text: string): string {
  const lists: (number | undefined)[] = [];
  const small = text.toLowerCase();
  /** A gap to fill, such as <customer name>, is no tag: nothing closes it. */
  const isTag = (name: string) =>
    (blocks.test(name) || inline.test(name)) &&
    (maybeOpen.test(name) || small.includes(`</${name}`));
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(
      /([^\S\n]*\n?[^\S\n]*)<(\/?)([a-z][\w:-]*)(?:\s[^<>]*)?\/?>([^\S\n]*\n?[^\S\n]*)/gi,
      (all: string, before: string, end: string, tag: string, after: string, at: number) => {
        const name = tag.toLowerCase();
        if (!isTag(name)) return all;
        if (!blocks.test(name)) return before + after;
        if (inTableRow(text, at + before.length)) return ' ';
        if (name === 'hr') return apart('---');
        if (name === 'ul' || name === 'ol') {
          if (end) lists.pop();
          else lists.push(name === 'ol' ? 0 : undefined);
          return lists.length > (end ? 0 : 1) ? '\n' : '\n\n';
        }
        if (name === 'li') return end ? '' : `\n${mark(lists)}`;
        return lists.length > 0 ? ' ' : '\n\n';
      },
    );
}

function mark(lists: (number | undefined)[]): string {
  const number = lists.at(-1);
  if (number !== undefined) lists[lists.length - 1] = number + 1;
  const depth = Math.max(0, lists.length - 1);
  return `${'   '.repeat(depth)}${number === undefined ? '-' : `${number + 1}.`} `;
}

const inTableRow = (text: string, at: number) =>
  /^\s*\|/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
