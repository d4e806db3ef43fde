import type { DateNeeds } from './date-needs.ts';
import { groupByDeal } from './event-store.ts';
import type { Intake } from './intake.ts';
import type { Mapping } from './mapping.ts';
import type { ProcessModel } from './model.ts';
import type { Outcome } from './outcome.ts';
import { noticed } from './quirks.ts';
import { idOf } from './target.ts';
import { closest, foldTerm, withoutPipeline } from './term.ts';
import { thresholds } from './thresholds.ts';

/** A first look at a log: what a mapping has to decide, with guesses where the words allow one. */
export interface Draft {
  preset: string | undefined;
  sources: string[];
  /** What was noticed in the data, in sentences. */
  notes: string[];
  /** Columns that a mapping already names. */
  columns: Mapping['columns'];
  /** Times carry no zone. */
  needsZone: boolean;
  /** How days written in numbers are to be read; `decide` where the log proves neither or both. */
  dates: { order: 'dmy' | 'mdy'; proof: number | null } | 'decide' | undefined;
  /** Columns of a known export that are not read. */
  drop: string[];
  /** Terms of the outcome column; `outcome` where the mapping or flags of the deals tell it, never from the word. */
  outcomes: DraftOutcome[];
  /** Terms of the outcome column in fewer than five deals, which are not shown. */
  rareOutcomes: number;
  /** Terms of the log, most frequent first; `guess` is an id in the process. */
  terms: DraftTerm[];
  /** Terms in fewer than five deals, which are not shown. */
  rareTerms: number;
}

interface DraftOutcome<Count = number | null> {
  term: string;
  deals: Count;
  outcome: Outcome | undefined;
  byFlags: boolean;
}

/** A term of the log; counts are null where they are under five. */
export interface DraftTerm {
  term: string;
  isStage: boolean;
  rows: number | null;
  deals: number | null;
  guess: string | undefined;
  /** Not so where a mapping already says it. */
  isGuess: boolean;
}

/** Below this likeness a guess would mislead more than help. */
const LIKE_ENOUGH = 0.5;

/**
 * Looks at what was read. Terms in fewer than five deals are counted, not shown, unless they are words of
 * the mapping or name a stage as the playbook does.
 */
export function makeDraft(
  intake: Intake,
  model: ProcessModel,
  preset: string | undefined,
  mapping: Mapping,
): Draft {
  const counted = countTerms(intake).filter(({ term }) => !isClosing(term, intake));
  const names = stageNames(model);
  const shown = counted.filter(
    ({ term, deals }) =>
      enough(deals) !== null || mapping.terms.has(foldTerm(term)) || names.has(foldTerm(term)),
  );
  const ended = outcomesOf(intake, mapping);
  const endedShown = ended.filter(
    ({ term, deals }) => enough(deals) !== null || mapping.outcomes.has(foldTerm(term)),
  );
  return {
    preset: preset ?? [...intake.presets][0]?.name,
    sources: intake.sources,
    notes: noticed(intake.quirks),
    columns: mapping.columns,
    needsZone: intake.dateNeeds.zone,
    dates: orderOf(intake.dateNeeds),
    drop: [...mapping.drop, ...intake.extraColumns],
    outcomes: endedShown.map((one) => ({ ...one, deals: enough(one.deals) })),
    rareOutcomes: ended.length - endedShown.length,
    terms: shown.map(({ term, isStage, rows, deals }) => ({
      term,
      isStage,
      rows: enough(deals) === null ? null : rows,
      deals: enough(deals),
      ...meaningOf(term, isStage, model, mapping),
    })),
    rareTerms: counted.length - shown.length,
  };
}

/** A count fit to be seen: null where it is under five. */
function enough(count: number): number | null {
  return count < thresholds.smallestCell ? null : count;
}

function orderOf({ onlyDmy, onlyMdy, both }: DateNeeds): Draft['dates'] {
  if (onlyDmy > 0 && onlyMdy === 0) return { order: 'dmy', proof: enough(onlyDmy) };
  if (onlyMdy > 0 && onlyDmy === 0) return { order: 'mdy', proof: enough(onlyMdy) };
  return onlyDmy + onlyMdy + both > 0 ? 'decide' : undefined;
}

function outcomesOf({ outcomeTerms }: Intake, mapping: Mapping): DraftOutcome<number>[] {
  const plain = ['won', 'lost', 'disqualified', 'open'];
  return [...outcomeTerms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folded, { term, deals, flags }]) => {
      const [flag] = flags;
      const flagged = flags.size === 1 && flag !== 'untold' ? flag : undefined;
      const told = mapping.outcomes.get(folded);
      const outcome = told ?? flagged;
      if (!told && (flagged === 'open' || (!outcome && plain.includes(folded)))) return [];
      return [{ term, deals, outcome, byFlags: told === undefined }];
    });
}

function countTerms({ events, terms, deals }: Intake): {
  term: string;
  isStage: boolean;
  rows: number;
  deals: number;
}[] {
  const rows = new Uint32Array(terms.written.length);
  const inDeals = new Uint32Array(terms.written.length);
  const { start, term: ofEvent } = groupByDeal(events, deals.outcome.length);
  for (let deal = 0; deal < deals.outcome.length; deal++) {
    const seen = new Set<number>();
    for (let i = start[deal] ?? 0; i < (start[deal + 1] ?? 0); i++) {
      const term = ofEvent[i] ?? 0;
      rows[term] = (rows[term] ?? 0) + 1;
      seen.add(term);
    }
    for (const term of seen) inDeals[term] = (inDeals[term] ?? 0) + 1;
  }
  return terms.written
    .map((term, i) => ({
      term,
      isStage: term.startsWith('stage:'),
      rows: rows[i] ?? 0,
      deals: inDeals[i] ?? 0,
    }))
    .sort((a, b) => b.deals - a.deals || (a.term < b.term ? -1 : 1));
}

/** Is this a stage whose deals are all won or all lost, by flags? It stands under outcomes. */
function isClosing(term: string, { outcomeTerms }: Intake): boolean {
  const folded = foldTerm(term);
  for (const [outcome, { flags }] of outcomeTerms) {
    const isClosed = [...flags].every((flag) => flag !== 'open' && flag !== 'untold');
    if (isClosed && [folded, withoutPipeline(folded)].includes(`stage:${outcome}`)) return true;
  }
  return false;
}

/** What a mapping already says of a term, else a guess from the words. */
function meaningOf(
  term: string,
  isStage: boolean,
  model: ProcessModel,
  { terms }: Mapping,
): Pick<DraftTerm, 'guess' | 'isGuess'> {
  const known = terms.get(foldTerm(term));
  if (known) return { guess: idOf(known, model), isGuess: false };
  const guess = isStage ? guessStage(term.slice(6), model) : guessActivity(term, model);
  return { guess, isGuess: true };
}

function guessActivity(term: string, { activities }: ProcessModel): string | undefined {
  const names = activities.flatMap(({ id, title }) => {
    const own = id.slice(id.indexOf('/') + 1);
    return [title, own, id, `${title} ${own}`].map((name) => ({ id, name }));
  });
  const found = closest(term, names, ({ name }) => name);
  return found && found.likeness >= LIKE_ENOUGH ? found.choice.id : undefined;
}

/** How the playbook itself names its stages, as folded terms. */
function stageNames({ stages }: ProcessModel): Set<string> {
  return new Set(
    stages
      .flatMap(({ id, title, aliases = [] }) => [id, title, ...aliases])
      .map((name) => foldTerm(`stage:${name}`)),
  );
}

function guessStage(term: string, { stages }: ProcessModel): string | undefined {
  const names = stages.flatMap(({ id, title, aliases = [] }) =>
    [id, title, ...aliases].map((name) => ({ id, name })),
  );
  const found = closest(term, names, ({ name }) => name);
  return found && found.likeness >= LIKE_ENOUGH ? `stage:${found.choice.id}` : undefined;
}
