import type { StageEntry } from './deal.ts';
import type { DealEvents } from './event-store.ts';
import type { FirstDaysCollector } from './first-days.ts';
import type { Quirks } from './quirks.ts';
import type { Role } from './role.ts';

/** What is at hand while a log is read deal by deal. */
export interface LogReading {
  events: DealEvents;
  roles: readonly Role[];
  /** Does any term tell of stages, so that the log can show a closing? */
  tellsStages: boolean;
  /** Stage of each activity, by place in the model. */
  stageOf: readonly number[];
  cutoff: number;
  /** Is the close date a plan, which the log of stages knows better? */
  closeIsPlan: boolean;
  quirks: Quirks;
  first: FirstDaysCollector;
  met: FirstDaysCollector;
  /** Entries are few and many deals share them: each is made once. */
  entry(stage: number, day: number): StageEntry;
}

/** The places of one deal's events. */
export interface Range {
  from: number;
  to: number;
}
