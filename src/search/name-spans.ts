import { keyOf, type Names } from './names.ts';
import { meaning, splitWords, stem } from './words.ts';

/** Words in a row that are a name. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly pages: ReadonlySet<number>;
  readonly others: readonly string[];
}

/** The longest runs of words that are names of pages, with the other names of those pages. */
export function spansOf(words: readonly string[], names: Names): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 5); to > from; to--) {
      const run = words.slice(from, to);
      const found = run.some((word) => meaning(word) > 0) && names.byKey.get(keyOf(run));
      if (!found) continue;
      const pages = new Set(found.flatMap((index) => names.list[index]?.page ?? []));
      // The names of a term or a role mean the same; those of a play are only ways to ask for it.
      const others = names.list
        .filter(({ page, text, isThing }) => isThing && pages.has(page) && isShort(text))
        .map(({ text }) => text);
      spans.push({ from, to, pages, others });
      from = to - 1;
      break;
    }
  }
  return spans;
}

const isShort = (name: string) => splitWords(name).length <= 3;

/** Two words that make up one word of a name: “buy in” → “buyin”, as in “buy-in”. */
export function joined(words: readonly string[], { byStem }: Names): string[] {
  const out: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [word = '', next = ''] = words.slice(index, index + 2);
    const little =
      Math.min(meaning(word), meaning(next)) < 0.5 && meaning(word) + meaning(next) > 0;
    const both = next && little && byStem.has(stem(word + next));
    out.push(both ? word + next : word);
    if (both) index++;
  }
  return out;
}
