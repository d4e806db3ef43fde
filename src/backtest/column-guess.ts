import { isPersonal } from './personal.ts';
import type { Field } from './preset.ts';
import { quoted } from './quoted.ts';

/** What headers are often called, for guesses in a first mapping only. */
const usual: Record<'deals' | 'events', [Field, RegExp][]> = {
  deals: [
    [
      'deal',
      /^((deal|opportunity|record|case) )?(id|number|no|nr|key)$|^(\(do not modify\) )?(deal|opportunity|case)$/,
    ],
    ['opened_at', /\b(created?|opened|open date|start)/],
    ['closed_at', /\b(closed?|end|finished)\b.*(date|at|on|day)?$/],
    ['outcome', /\b(outcome|status|result|won|state)\b/],
    ['segment', /\b(segment|type|size)\b/],
  ],
  events: [
    ['deal', /^(associated )?(deal|opportunity|case)( (ids?|number|no|nr|key))?$/],
    ['activity', /\b(activity|type|event|action|task)\b/],
    ['at', /\b(at|date|time|timestamp|day|when)\b/],
  ],
};
const needed: Record<'deals' | 'events', Field[]> = {
  // Where there are events, which deal they are of.
  deals: ['deal', 'outcome'],
  events: ['deal', 'activity', 'at'],
};

/** The lines of a mapping for files of unknown layout: guesses, what must be named, and the columns left over. */
export function columnsToName(
  files: readonly { gives: 'deals' | 'events'; header: readonly string[] }[],
): string[] {
  const named = new Map<string, string[]>();
  const left = new Set<string>();
  const hasEvents = files.some(({ gives }) => gives === 'events');
  for (const { gives, header } of files) {
    const free = new Set(header.filter((name) => name.trim() !== ''));
    const lines = usual[gives].flatMap(([field, pattern]) => {
      const found = [...free].find(
        (name) => !isPersonal(name) && pattern.test(name.toLowerCase().replace(/[_-]/g, ' ')),
      );
      if (found !== undefined) free.delete(found);
      return found === undefined ? [] : [`    ${field}: ${quoted(found)}   # guess`];
    });
    const open = needed[gives].filter(
      (field) =>
        !lines.some((line) => line.includes(` ${field}:`)) &&
        (hasEvents || gives === 'events' || field !== 'deal'),
    );
    // Several files of one kind, such as two years, are read by the same lines.
    if (!named.has(gives))
      named.set(gives, [...lines, ...open.map((field) => `    ${field}: …   # which column?`)]);
    for (const name of free) left.add(name);
  }
  return [
    'columns:',
    ...[...named].flatMap(([gives, lines]) => [`  ${gives}:`, ...lines]),
    ...(left.size > 0
      ? ['drop:   # never read', ...[...left].map((name) => `  - ${quoted(name)}`)]
      : []),
  ];
}
