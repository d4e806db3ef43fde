import type { DateNeeds } from './date-needs.ts';
import { groupByDeal } from './event-store.ts';
import type { Intake } from './intake.ts';
import type { ProcessModel } from './model.ts';
import { closest, foldTerm } from './term.ts';
import { thresholds } from './thresholds.ts';

/** Below this likeness a guess would mislead more than help. */
const LIKE_ENOUGH = 0.5;

/**
 * A first mapping for a log: the terms found with their counts, guesses marked as guesses, and what
 * must be decided. Terms in fewer than five deals are counted, not shown, unless they name a stage.
 */
export function draftMapping(
  intake: Intake,
  model: ProcessModel,
  preset: string | undefined,
): string {
  const terms = countTerms(intake);
  const used = [...intake.presets].map(({ name }) => name);
  const lines = [
    '# What the terms of this log mean in the playbook. Review every line; those marked “guess” were guessed from the words.',
    `# Read as: ${intake.sources.join('; ')}.`,
    ...((preset ?? used[0]) ? [`preset: ${preset ?? used[0] ?? ''}`] : []),
    'resolution: day',
    ...dateLines(intake.dateNeeds),
    '# cutoff: 2025-06-30    # deals count as they stood on this day; without it, the last day in the log',
    '# designed: 2025-01-01  # the day the process was designed, for wins after it (C9)',
    '',
    ...dropLines(intake),
    ...outcomeLines(intake),
    ...termLines(
      terms.filter(({ term }) => !isClosing(term, intake)),
      model,
    ),
    '# required: []   # activities every won deal must show, as <stage>/<activity>; without it, as in the playbook',
    '# rules: []      # such as "<stage>/<activity> after <stage>/<activity>"',
    '# ignore: []     # noise, as {term: …, reason: …}',
    '# outside: []    # what customers do that is none of our business',
    '# accept: []     # such as {path: <stage> > <stage>, reason: …, until: 2026-01}',
    '',
  ];
  return lines.join('\n');
}

function dateLines({ zone, onlyDmy, onlyMdy, both }: DateNeeds): string[] {
  const zoneLine = zone
    ? 'timeZone: UTC   # guess: times in this log carry no zone; write yours, such as Europe/Berlin'
    : '# timeZone: Europe/Berlin   # days are then local days there';
  if (onlyDmy > 0 && onlyMdy > 0)
    return [
      zoneLine,
      'dates:   # decide: some dates can only be day first (dmy), others only month first (mdy)',
    ];
  if (onlyDmy + onlyMdy > 0) {
    const count = Math.max(onlyDmy, onlyMdy);
    return [
      zoneLine,
      `dates: ${onlyDmy > 0 ? 'dmy' : 'mdy'}   # ${count} dates can only be read so`,
    ];
  }
  return both > 0
    ? [
        zoneLine,
        'dates:   # decide: every date here can be read day first (dmy) and month first (mdy)',
      ]
    : [zoneLine, '# dates: dmy   # dmy, mdy or ymd, where days are written in numbers'];
}

interface TermCount {
  term: string;
  rows: number;
  deals: number;
}

function countTerms(intake: Intake): TermCount[] {
  const { events, terms, deals } = intake;
  const rows = new Uint32Array(terms.written.length);
  const inDeals = new Uint32Array(terms.written.length);
  const { start, order } = groupByDeal(events, deals.outcome.length);
  for (let deal = 0; deal < deals.outcome.length; deal++) {
    const seen = new Set<number>();
    for (let i = start[deal] ?? 0; i < (start[deal + 1] ?? 0); i++) {
      const term = events.term[order[i] ?? 0] ?? 0;
      rows[term] = (rows[term] ?? 0) + 1;
      seen.add(term);
    }
    for (const term of seen) inDeals[term] = (inDeals[term] ?? 0) + 1;
  }
  return terms.written
    .map((term, i) => ({ term, rows: rows[i] ?? 0, deals: inDeals[i] ?? 0 }))
    .sort((a, b) => b.deals - a.deals || (a.term < b.term ? -1 : 1));
}

/** Is this a stage whose deals are all won or all lost, by flags? It stands under outcomes. */
function isClosing(term: string, { outcomeTerms }: Intake): boolean {
  for (const [outcome, { flags }] of outcomeTerms) {
    const isClosed = [...flags].every((flag) => flag !== 'open' && flag !== 'untold');
    if (isClosed && foldTerm(`stage:${outcome}`) === foldTerm(term)) return true;
  }
  return false;
}

function dropLines({ extraColumns }: Intake): string[] {
  if (extraColumns.length === 0) return [];
  return [
    'drop:   # columns that are never read',
    ...extraColumns.map((name) => `  - ${quote(name)}`),
    '',
  ];
}

function outcomeLines({ outcomeTerms, terms }: Intake): string[] {
  const lines: string[] = [];
  const known = new Set<string>();
  for (const [term, { deals, flags }] of [...outcomeTerms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [flag] = flags;
    const count = deals < thresholds.smallestCell ? 'in fewer than 5 deals' : `in ${deals} deals`;
    known.add(foldTerm(term));
    if (flags.size === 1 && flag !== undefined && flag !== 'untold') {
      if (flag !== 'open')
        lines.push(`  ${quote(term)}: ${flag}   # ${count}, by the flags of the deals`);
    } else lines.push(`  # ${quote(term)}: …   # ${count}: decide won, lost, disqualified or open`);
  }
  const isPlain = [...known].every((term) =>
    ['won', 'lost', 'disqualified', 'open'].includes(term),
  );
  if (isPlain && lines.every((line) => line.startsWith('  #'))) return [];
  const hasStages = terms.folded.some((term) => term.startsWith('stage:'));
  const hint = hasStages
    ? [
        '  # Closing stages stand here, the others under terms. An outcome is never guessed from a word.',
      ]
    : [];
  const isEmpty = lines.every((line) => line.startsWith('  #'));
  return [isEmpty ? '# outcomes:' : 'outcomes:', ...hint, ...lines, ''];
}

function termLines(terms: readonly TermCount[], model: ProcessModel): string[] {
  const lines: string[] = [];
  let hidden = 0;
  let guessed = 0;
  for (const { term, rows, deals } of terms) {
    const isStage = term.startsWith('stage:');
    if (deals < thresholds.smallestCell && !isStage) {
      hidden++;
      continue;
    }
    const count =
      deals < thresholds.smallestCell ? 'in fewer than 5 deals' : `${rows} rows in ${deals} deals`;
    const guess = isStage ? guessStage(term.slice(6), model) : guessActivity(term, model);
    if (guess) {
      guessed++;
      lines.push(`  ${quote(term)}: ${guess}   # guess; ${count}`);
    } else lines.push(`  # ${quote(term)}: ${isStage ? 'stage:…' : '…'}   # ${count}`);
  }
  if (hidden > 0) lines.push(`  # ${hidden} more terms are in fewer than 5 deals each`);
  return [guessed > 0 ? 'terms:' : '# terms:', ...lines, ''];
}

function guessActivity(term: string, { activities }: ProcessModel): string | undefined {
  const found = closest(
    term,
    activities,
    ({ id, title }) => `${title} ${id.slice(id.indexOf('/') + 1)}`,
  );
  const byTitle = closest(term, activities, ({ title }) => title);
  const best = (byTitle?.likeness ?? 0) > (found?.likeness ?? 0) ? byTitle : found;
  return best && best.likeness >= LIKE_ENOUGH ? best.choice.id : undefined;
}

function guessStage(term: string, { stages }: ProcessModel): string | undefined {
  const names = stages.flatMap(({ id, title, aliases = [] }) =>
    [id, title, ...aliases].map((name) => ({ id, name })),
  );
  const found = closest(term, names, ({ name }) => name);
  return found && found.likeness >= LIKE_ENOUGH ? `stage:${found.choice.id}` : undefined;
}

/** A text as YAML in double quotes. */
function quote(text: string): string {
  return JSON.stringify(text);
}
