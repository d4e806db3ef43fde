import { stringify } from 'yaml';
import { slugOf } from '#playbook/slug.ts';
import { cut } from '#playbook/wording.ts';
import { besideCode, cleanBody } from './clean-body.ts';
import { frontMatter } from './front-matter.ts';
import type { FindPicture } from './pictures.ts';
import { plainWords } from './plain-words.ts';
import { playFields } from './play-fields.ts';

/** What a page needs that the imported file does not say. */
export interface Defaults {
  owner: string;
  stage: string;
}

/** A page made of an imported file; `path` is where it goes in the content folder. */
export interface DraftPage {
  /** Where it came from. */
  from: string;
  path: string;
  text: string;
  leftOut: string[];
}

/** Nobody has read the page here yet: this day puts it at the head of what is due for review. */
export const neverReviewed = '2000-01-01';

/** Makes a guide, or a play where the text is built like one; `taken` tells which names are in use. */
export function draftPage(
  from: string,
  text: string,
  defaults: Defaults,
  taken: { ids: Set<string>; titles: Set<string> },
  find: FindPicture,
): DraftPage {
  const { rest, ...said } = frontMatter(text);
  const leftOut = [...said.leftOut];
  const clean = cleanBody(/\.mdx$/i.test(from) ? withoutModules(rest, leftOut) : rest, find);
  const own = said.title ?? clean.title;
  if (said.title && clean.title && plainWords(said.title) !== plainWords(clean.title))
    leftOut.push(`the heading “${cut(clean.title)}”: the page has a title`);
  const title = freeTitle(plain(own ?? nameOf(from)), from, taken.titles);
  const id = freeId(idOf(title), from, taken.ids);
  const play = playFields(clean.body);
  const body = play?.body ?? clean.body;
  const aliases = said.aliases.length > 0 ? { aliases: said.aliases } : {};
  const kept = { ...aliases, owner: defaults.owner, reviewed: neverReviewed };
  const summary = said.summary ?? summaryOf(clean.body, title);
  const page = play
    ? {
        ...{ title, ...kept, summary, kind: 'joint', stages: [defaults.stage], moment: title },
        ...{ outcome: 'Not written yet.', ...play.fields, doneWhen: 'Not written yet.' },
        time: 'Not written yet.',
      }
    : { title, ...kept, summary, minutes: minutesFor(body) };
  return {
    from,
    path: `${play ? 'plays' : 'guides'}/${id}.md`,
    text: `---\n${stringify(page, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${body}\n`,
    leftOut: [...leftOut, ...clean.leftOut],
  };
}

/** The text of a page of MDX without the lines that are code: its blocks of import and export. */
const withoutModules = (text: string, leftOut: string[]) =>
  besideCode(text, (words) =>
    words.replace(/(?<=^\s*|\n[^\S\n]*\n)(?:import|export)\s.*(?:\n.*\S.*)*/g, (block) => {
      leftOut.push(`code that begins with “${cut(block.replace(/\n[^]*/, ' …'))}”`);
      return '';
    }),
  );

const plain = (text: string) => {
  const words = plainWords(text.replace(/#/g, ''));
  return words.length > 110
    ? `${words.slice(0, 109)}…`
    : words.length < 3
      ? `Page ${words}`
      : words;
};

/** The file's name without its ending and without the mark a Notion export adds; of `index`, its folder's. */
function nameOf(path: string): string {
  const parts = path.replace(/\.(md|markdown|mdx|html?)$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  const name = /^(index|readme)$/i.test(last) ? (parts.at(-2) ?? last) : last;
  const words = name
    .replace(/ [0-9a-f]{32}$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function freeTitle(title: string, from: string, titles: Set<string>): string {
  const folder = from.split('/').at(-2) ?? '';
  const choices = [title, `${title} (${folder.replace(/[-_]+/g, ' ')})`];
  for (let n = 2; n < 100; n++) choices.push(`${title} (${n})`);
  const free =
    choices.find((one) => !titles.has(one.toLowerCase()) && !one.endsWith(' ()')) ?? from;
  titles.add(free.toLowerCase());
  return free;
}

const idOf = (title: string) =>
  slugOf(title.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'page';

function freeId(id: string, from: string, ids: Set<string>): string {
  const choices = [id, `${idOf(from.split('/').at(-2) ?? 'page')}-${id}`];
  for (let n = 2; n < 1000; n++) choices.push(`${id}-${n}`);
  const free = choices.find((one) => !ids.has(one)) ?? id;
  ids.add(free);
  return free;
}

function summaryOf(body: string, title: string): string {
  const paragraph = body
    .split(/\n\s*\n/)
    .map((part) => plainParagraph(part))
    .find((part) => part.length >= 20 && /^[\p{L}\p{N}“"]/u.test(part));
  const [sentence = ''] = /^.*?[.!?](?=\s|$)/.exec(paragraph ?? '') ?? [paragraph ?? ''];
  const words = sentence.length > 280 ? `${sentence.slice(0, 279)}…` : sentence;
  return words.length >= 3 ? words : title;
}

const plainParagraph = (part: string) =>
  /^\s*([#>|`~]|[-*+] |\d+[.)] )/.test(part) ? '' : plainWords(part);

const minutesFor = (body: string) =>
  Math.min(120, Math.max(1, Math.round(body.split(/\s+/).length / 200)));
