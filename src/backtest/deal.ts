import type { Outcome } from './outcome.ts';

/** One entry into a stage. */
export interface StageEntry {
  stage: number;
  day: number;
}

/** A deal as the metrics see it, without any id. Days are day numbers, NEVER where there was none. */
export interface Deal {
  outcome: Outcome;
  opened: number;
  closed: number;
  segment: number;
  team: number;
  /** The deal's place in the columns of the log. */
  row: number;
  /** The stages in the order they were entered; from the log of stages where there is one, else from the activities. */
  path: StageEntry[];
  hasStageLog: boolean;
  /** Events with a name in the process, and events to be named at all. */
  mapped: number;
  countable: number;
  /** The same with stage changes. */
  mappedWithStages: number;
  countableWithStages: number;
  /** Distinct terms that have no name in the process. */
  unmapped: number[];
  /** Events that repeat an activity of this deal. */
  repeats: number;
  /** Activities logged in the first days, for the check of even logging. */
  early: number;
  reopened: boolean;
  /** Stages were entered in one go, or much was logged on the closing day: order and times mean little. */
  swept: boolean;
}
