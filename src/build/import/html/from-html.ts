import { decodeHTML } from 'entities';
import { parseFragment } from 'parse5';
import { codeBlock, codeWords } from './code.ts';
import { listMarkdown } from './list.ts';
import { tableMarkdown } from './table.ts';
import { attribute, isElementNode, isTextNode, within } from './tree.ts';
import type { Element, Node } from './tree.ts';
import { apart, hasParts, settled } from './parts-apart.ts';
import { isBlock, realTags } from './real-tags.ts';

/** Turns the HTML in a text into Markdown: headings, lists, tables, code and links stay, other tags go. */
export function fromHtml(text: string, leftOut: string[]): string {
  const source = realTags(text);
  const { childNodes } = parseFragment(source, { sourceCodeLocationInfo: true });
  const around = { source, leftOut, isOneLine: false };
  return settled(childNodes.map((node) => markdown(node, around)).join('')).replace(
    /&(nbsp|[nm]dash|[lr][sd]quo|hellip|quot|apos|#39|#160);/g,
    (sign) => decodeHTML(sign).replace('\u00A0', ' '),
  );
}

interface Around {
  source: string;
  leftOut: string[];
  /** Nothing may begin a new line here, as in the cell of a table. */
  isOneLine: boolean;
}

type Write = (element: Element, around: Around) => string;

function markdown(node: Node, around: Around): string {
  if (isTextNode(node)) return node.value;
  if (!isElementNode(node)) return '';
  const write = writers[node.tagName] ?? (isBlock(node.tagName) ? block : inside);
  return write(
    node,
    around.isOneLine || !inMarkedLine(node, around.source) ? around : oneLine(around),
  );
}

/** Lines of Markdown with a mark of their own, such as an entry of a list, end with the line. */
function inMarkedLine({ sourceCodeLocation }: Element, source: string): boolean {
  const at = sourceCodeLocation?.startOffset;
  if (at === undefined) return false;
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*(?:[|>]|[-*+]\s|\d+[.)]\s)/.test(before);
}

const oneLine = (around: Around): Around => ({ ...around, isOneLine: true });

const inside: Write = ({ childNodes }, around) =>
  childNodes.map((node) => markdown(node, around)).join('');

const block: Write = (element, around) =>
  around.isOneLine ? ` ${inside(element, around)} ` : apart(inside(element, around));

/** A block with signs in several lines; in a single line its words alone. */
const signed =
  (write: Write): Write =>
  (element, around) =>
    around.isOneLine ? block(element, around) : apart(write(element, around));

const line: Write = (element, around) =>
  inside(element, oneLine(around))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();

const heading = signed(
  (element, around) => `${'#'.repeat(Number(element.tagName.charAt(1)))} ${line(element, around)}`,
);

const marked =
  (sign: string): Write =>
  (element, around) => {
    const all = inside(element, around);
    const words = all.trim();
    const isPhrase = words !== '' && !/\n\s*\n/.test(words) && !hasParts(words);
    return isPhrase && element.sourceCodeLocation?.endTag
      ? all.replace(words, () => sign + words + sign)
      : all;
  };

const name = signed((element, around) => `**${line(element, around)}**`);

const link: Write = (element, around) => {
  const address = attribute(element, 'href');
  return address
    ? `[${line(element, around) || address}](${inBrackets(address)})`
    : inside(element, around);
};

const picture = (words: string, address: string) =>
  `![${words.replace(/[[\]\s]+/g, ' ').trim()}](${inBrackets(address)})`;

const inBrackets = (address: string) =>
  address.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const leave: Write = (element, { leftOut }) => {
  const address = [element, ...within(element, /^source$/)]
    .map((one) => attribute(one, 'src'))
    .find(Boolean);
  leftOut.push(`a part in <${element.tagName}>${address ? `: ${address}` : ''}`);
  return '';
};

/** What cannot be shown here, with the words for readers without it. */
const leaveButWords: Write = (element, around) => leave(element, around) + inside(element, around);

const list = signed((element, around) =>
  listMarkdown(element, (node) =>
    isElementNode(node) && node.tagName === 'li' ? inside(node, around) : markdown(node, around),
  ),
);

const code: Write = (element) => codeWords(element);

const lines: Write = (element, around) =>
  around.isOneLine ? code(element, around) : apart(codeBlock(element, around.source));

const writers: Partial<Record<string, Write>> = {
  ...{ h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading },
  ...{ b: marked('**'), strong: marked('**'), i: marked('*'), em: marked('*') },
  ...{ s: marked('~~'), strike: marked('~~'), del: marked('~~') },
  ...{ summary: name, dt: name, a: link, ul: list, ol: list, code },
  ...{ pre: lines, 'ac:plain-text-body': lines, 'ac:rich-text-body': block },
  ...{ script: leave, style: leave, iframe: leave, svg: leave },
  ...{ audio: leaveButWords, video: leaveButWords },
  br: () => ' ',
  hr: signed(() => '---'),
  // An entry outside a list; in one line the entries of a list are told apart by a sign.
  li: (element, around) =>
    around.isOneLine ? ` • ${inside(element, around)}` : apart(`- ${line(element, around)}`),
  blockquote: signed((element, around) =>
    settled(inside(element, around)).trim().replace(/^/gm, '> '),
  ),
  table: signed((element, around) => {
    const captions = within(element, /^caption$/).map((one) => line(one, around));
    return [...captions, tableMarkdown(element, (cell) => line(cell, around))].join('\n\n');
  }),
  img: (element) =>
    /\bemoticon\b/.test(attribute(element, 'class'))
      ? attribute(element, 'alt')
      : picture(attribute(element, 'alt'), attribute(element, 'src')),
  'ri:attachment': (element) => picture('', attribute(element, 'ri:filename')),
  input: (element) =>
    attribute(element, 'type') === 'checkbox'
      ? `[${element.attrs.some(({ name }) => name === 'checked') ? 'x' : ' '}] `
      : '',
};
