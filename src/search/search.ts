import { bestLine, type Line } from './best-line.ts';
import type { Engine } from './engine.ts';
import { makeNames } from './names.ts';
import { readQuery, type Query } from './query.ts';
import { rank, type Found } from './rank.ts';
import { makeSpelling, type Spelling } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import { splitWords, stem } from './words.ts';

/** What search found for what was typed, before any facet. */
export interface Answer {
  readonly query: Query;
  readonly found: readonly Found[];
}

/** Search over one site. */
export interface Search {
  ask(text: string): Promise<Answer>;
  /** The line of a found page that answers; loads the page’s text. */
  line(found: Found): Promise<Line>;
}

/** A line with less of the words than this is no answer; the summary of the page says more. */
const share = 0.4;

/** Puts an index of words and the names of the pages together. */
export function makeSearch(engine: Engine, vocabulary: Vocabulary): Search {
  const names = makeNames(vocabulary);
  const inNames = names.list.flatMap(({ text }) => splitWords(text));
  let loading: Promise<Spelling> | undefined;
  const spelling = () => (loading ??= engine.words().then((words) => makeSpelling(inNames, words)));
  const alike = groupsOf(vocabulary.alike);
  const reader = { engine, names, spelling, alike, pageCount: vocabulary.pages.length };
  return {
    async ask(text) {
      const query = await readQuery(text, reader);
      return { query, found: rank(query, vocabulary, names) };
    },
    line: async ({ page, at, full }) => bestLine(await engine.text(page.id), at, full * share),
  };
}

function groupsOf(lines: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const words = line.split(' ');
    for (const word of words) {
      const others = words.filter((other) => other !== word);
      groups.set(stem(word), [...(groups.get(stem(word)) ?? []), ...others]);
    }
  }
  return groups;
}
