import type { Draft } from './draft.ts';
import { quoted } from './quoted.ts';

/** The draft as a mapping.yaml to review: guesses are marked, what must be decided is commented out. */
export function draftToText(draft: Draft): string {
  return [
    '# What the terms of this log mean in the playbook. Review every line; those marked “guess” were guessed from the words.',
    `# Read as: ${draft.sources.join('; ')}.`,
    ...draft.notes.map((note) => `# Noticed: ${note}`),
    ...(draft.preset === undefined ? [] : [`preset: ${draft.preset}`]),
    'resolution: day',
    draft.needsZone
      ? 'timeZone: UTC   # guess: times in this log carry no zone; write yours, such as Europe/Berlin'
      : '# timeZone: Europe/Berlin   # days are then local days there',
    datesLine(draft.dates),
    '# cutoff: 2025-06-30    # deals count as they stood on this day; without it, the last day in the log',
    '# designed: 2025-01-01  # the day the process was designed, for wins after it (C9)',
    '',
    ...columnLines(draft.columns),
    ...dropLines(draft.drop),
    ...outcomeLines(draft),
    ...termLines(draft),
    '# required: []   # activities every deal must show, as <stage>/<activity>, instead of those the playbook marks',
    '# rules: []      # such as "<stage>/<activity> after <stage>/<activity>"',
    '# ignore: []     # noise, as {term: …, reason: …}',
    '# outside: []    # what customers do that is none of our business',
    '# accept: []     # such as {path: <stage> > <stage>, reason: …, until: 2026-01}',
    '',
  ].join('\n');
}

function datesLine(dates: Draft['dates']): string {
  if (dates === undefined)
    return '# dates: dmy   # dmy, mdy or ymd, where days are written in numbers';
  if (dates === 'decide')
    return 'dates:   # decide: dmy (day first) or mdy (month first); this log can be read both ways';
  return `dates: ${dates.order}   # ${dates.proof ?? 'fewer than 5'} dates can only be read so`;
}

/** Which column is what, as lines of a mapping; none where a preset knows. */
export function columnLines(columns: Draft['columns']): string[] {
  const parts = Object.entries(columns).filter(([, fields]) => Object.keys(fields).length > 0);
  if (parts.length === 0) return [];
  return [
    'columns:',
    ...parts.flatMap(([part, fields]) => [
      `  ${part}:`,
      ...Object.entries(fields).map(
        ([field, names]) => `    ${field}: [${names.map(quoted).join(', ')}]`,
      ),
    ]),
    '',
  ];
}

function dropLines(drop: readonly string[]): string[] {
  if (drop.length === 0) return [];
  return [
    'drop:   # columns that are never read',
    ...drop.map((name) => `  - ${quoted(name)}`),
    '',
  ];
}

function outcomeLines({ outcomes, rareOutcomes }: Draft): string[] {
  if (outcomes.length + rareOutcomes === 0) return [];
  const isEmpty = outcomes.every(({ outcome }) => outcome === undefined);
  return [
    isEmpty ? '# outcomes:' : 'outcomes:',
    '  # Closing stages stand here, the others under terms. An outcome is never guessed from a word.',
    ...outcomes.map(({ term, deals, outcome, byFlags }) => {
      const count = deals === null ? 'in fewer than 5 deals' : `in ${deals} deals`;
      return outcome
        ? `  ${quoted(term)}: ${outcome}   # ${count}${byFlags ? ', by the flags of the deals' : ''}`
        : `  # ${quoted(term)}: …   # ${count}: decide won, lost, disqualified or open`;
    }),
    ...(rareOutcomes > 0 ? [`  # ${rareOutcomesInWords(rareOutcomes)}`] : []),
    '',
  ];
}

/** What to do about terms of the outcome column that are in too few deals to be shown. */
export function rareOutcomesInWords(count: number): string {
  return `Not shown: ${count} more in fewer than 5 deals each. Write won, lost, disqualified or open in those rows of the file, or say under “outcomes” in a mapping which of these they mean.`;
}

function termLines({ terms, rareTerms }: Draft): string[] {
  return [
    terms.some(({ guess }) => guess) ? 'terms:' : '# terms:',
    ...terms.map(({ term, isStage, rows, deals, guess, isGuess }) => {
      const count = rows === null ? 'in fewer than 5 deals' : `${rows} rows in ${deals ?? 0} deals`;
      return guess
        ? `  ${quoted(term)}: ${guess}   # ${isGuess ? 'guess; ' : ''}${count}`
        : `  # ${quoted(term)}: ${isStage ? 'stage:…' : '…'}   # ${count}`;
    }),
    ...(rareTerms > 0
      ? [
          `  # Not shown: ${rareTerms} more in fewer than 5 deals each. Add a line for one that matters, such as "stage:<its name>".`,
        ]
      : []),
    '',
  ];
}
