import type { Name, Names } from './names.ts';
import type { PageKind } from './page-kind.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a page that is called exactly so is worth, by kind: the thing itself before its definition. */
const exactly: Readonly<Record<PageKind, number>> = {
  stage: 1.15,
  play: 1,
  role: 1.1,
  template: 0.97,
  guide: 0.97,
  page: 0.97,
  term: 0.6,
  interview: 0.6,
  record: 0.6,
};

/** What pages gain that are called what was typed: a title before an alias, all words before the telling ones. */
export function exactScores(
  { keys, stems }: Query,
  names: Names,
  vocabulary: Vocabulary,
): Map<number, number> {
  const scores = new Map<number, number>();
  keys.forEach((key, without) => {
    for (const index of names.byKey.get(key) ?? []) {
      const name = names.list[index];
      const kind = name && vocabulary.pages[name.page]?.kind;
      if (!kind) continue;
      const whole = [...name.weights.keys()].every((short) => stems.has(short));
      const share = without ? (whole ? 0.6 : 0.3) : 1;
      // A term that is called by its letters is looked up to learn what they stand for.
      const worth = kind === 'term' && isAcronym(name) ? 1.2 : exactly[kind];
      const score = (name.isTitle ? 1 : 0.85) * share * worth;
      scores.set(name.page, Math.max(scores.get(name.page) ?? 0, score));
    }
  });
  return scores;
}

const isAcronym = ({ text }: Name) => /^\p{Lu}{2,}$/u.test(text);
