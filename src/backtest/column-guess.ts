import { isPersonal } from './personal.ts';
import type { Field } from './preset.ts';
import { quoted } from './quoted.ts';

/** What headers are often called, for guesses in a first mapping only. */
const usual: Record<'deals' | 'events', [Field, RegExp][]> = {
  deals: [
    ['deal', /^((deal|opportunity|record|case) )?(id|number|no|nr|key)$|^(deal|opportunity|case)$/],
    ['opened_at', /\b(created?|opened|open date|start)/],
    ['closed_at', /\b(closed?|end|finished)\b.*(date|at|on|day)?$/],
    ['outcome', /\b(outcome|status|result|won|state)\b/],
    ['segment', /\b(segment|type|size)\b/],
  ],
  events: [
    ['deal', /^(deal|opportunity|case)( (id|number|no|nr|key))?$/],
    ['activity', /\b(activity|type|event|action|task)\b/],
    ['at', /\b(at|date|time|timestamp|day|when)\b/],
  ],
};
const needed: Record<'deals' | 'events', Field[]> = {
  deals: ['outcome'],
  events: ['deal', 'activity', 'at'],
};

/** The lines of a mapping for a file of unknown layout: guesses, what must be named, and the columns left over. */
export function columnsToName(gives: 'deals' | 'events', header: readonly string[]): string[] {
  const free = new Set(header.filter((name) => name.trim() !== '' && !isPersonal(name)));
  const guesses = usual[gives].flatMap(([field, pattern]) => {
    const found = [...free].find((name) => pattern.test(name.toLowerCase().replace(/_/g, ' ')));
    if (found !== undefined) free.delete(found);
    return found === undefined ? [] : [{ field, name: found }];
  });
  const open = needed[gives].filter((field) => !guesses.some((guess) => guess.field === field));
  const left = header.filter(
    (name) => name.trim() !== '' && !guesses.some((guess) => guess.name === name),
  );
  return [
    'columns:',
    `  ${gives}:`,
    ...guesses.map(({ field, name }) => `    ${field}: ${quoted(name)}   # guess`),
    ...open.map((field) => `    ${field}: …   # which column?`),
    ...(left.length > 0
      ? ['drop:   # never read', ...left.map((name) => `  - ${quoted(name)}`)]
      : []),
  ];
}
