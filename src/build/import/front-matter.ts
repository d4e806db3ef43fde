import { parse } from 'yaml';
import { fromHtml } from './html/from-html.ts';
import { plainWords } from './plain-words.ts';

/** What the front matter of a file says about its page, and the text below it. */
export interface FrontMatter {
  title: string | undefined;
  summary: string | undefined;
  aliases: string[];
  leftOut: string[];
  rest: string;
}

/** Reads the front matter that other tools write: YAML, or as Hugo also has it, TOML. */
export function frontMatter(text: string): FrontMatter {
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const [all = '', sign, front = ''] = form.exec(lines) ?? [];
  const fields = sign === '+++' ? pairsOf(front.replace(/^\[[^]*/m, '')) : mapOf(front);
  const named = Object.entries(fields);
  // Text between two lines is no front matter.
  const rest = named.length > 0 || front.trim() === '' ? lines.slice(all.length) : lines;
  const { title, summary, description } = fields;
  const about = [summary, description].map(wordsOf);
  const lead = about.find((words) => words !== undefined && fits(words, 3, 400));
  const known = named.flatMap(([name, value]) =>
    /^(?:aliases|tags|keywords)$/.test(name) ? listOf(value).map((word) => ({ name, word })) : [],
  );
  const used = (name: string, value: unknown) =>
    value === null ||
    value === '' ||
    (name === 'title' && wordsOf(title) !== undefined) ||
    (/^(?:summary|description)$/.test(name) && wordsOf(value) === lead) ||
    known.some((one) => one.name === name);
  const others = named.flatMap(([name, value]) => (used(name, value) ? [] : [name]));
  // Hugo’s aliases are addresses.
  const isAlias = (word: string) => fits(word, 2, 80) && !word.startsWith('/');
  return {
    title: wordsOf(title),
    summary: lead,
    aliases: [...new Set(known.map(({ word }) => word).filter(isAlias))],
    leftOut: [
      ...(others.length > 0
        ? [`the ${others.length === 1 ? 'field' : 'fields'} ${others.join(', ')}`]
        : []),
      ...known.flatMap(({ name, word }) => (isAlias(word) ? [] : [`“${word}” in ${name}`])),
    ],
    rest,
  };
}

const form = /^(---|\+\+\+)[^\S\n]*\n(?:([^]*?)\n)?\1[^\S\n]*(?:\n|$)/;

function mapOf(front: string): Record<string, unknown> {
  try {
    const read: unknown = parse(front, { logLevel: 'error' });
    return read instanceof Object && !Array.isArray(read) ? { ...read } : {};
  } catch {
    // What is no YAML, such as a title with a colon in it, was read by its tool all the same.
    return pairsOf(front);
  }
}

const pairsOf = (front: string): Record<string, unknown> =>
  Object.fromEntries(
    [...front.matchAll(/^([\w-]+)[^\S\n]*[:=][^\S\n]*["']?(.*?)["']?[^\S\n]*$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

const wordsOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number'
    ? plainWords(fromHtml(String(value), [])) || undefined
    : undefined;

const listOf = (value: unknown): string[] => {
  const all: unknown[] = Array.isArray(value)
    ? value
    : (wordsOf(value) ?? '').replace(/^\[|\]$/g, '').split(',');
  return all.flatMap((one) => wordsOf(one)?.replace(/^[#"'\s]+|["'\s]+$/g, '') || []);
};

const fits = (words: string, least: number, most: number) =>
  words.length >= least && words.length <= most && /[\p{L}\p{N}]/u.test(words);
