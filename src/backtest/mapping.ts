import type { DateOrder } from './dates.ts';
import type { Outcome } from './outcome.ts';
import type { Field } from './preset.ts';
import type { Target } from './target.ts';

/** `activity` must not come before the first `after`. Both are places in the model's list of activities. */
export interface OrderRule {
  activity: number;
  after: number;
}

/** A path between stages that is not in the design and yet agreed, until a day if one is given. */
export interface AcceptedPath {
  from: number;
  to: number;
  reason: string;
  until: number | undefined;
}

/** What a company's terms mean, reviewed by its people. Terms are folded. */
export interface Mapping {
  preset: string | undefined;
  timeZone: string | undefined;
  dates: DateOrder | undefined;
  cutoff: number | undefined;
  designed: number | undefined;
  horizon: number | undefined;
  dedupe: 'rows' | 'none';
  unknownDeals: 'refuse' | 'drop' | undefined;
  columns: { deals: Partial<Record<Field, string[]>>; events: Partial<Record<Field, string[]>> };
  drop: string[];
  outcomes: Map<string, Outcome>;
  terms: Map<string, Target>;
  ignore: Set<string>;
  outside: Set<string>;
  /** Where given, these are required instead of those the playbook marks. */
  required: Set<number> | undefined;
  rules: OrderRule[];
  accept: AcceptedPath[];
}

/** A mapping that says nothing. */
export function emptyMapping(): Mapping {
  return {
    preset: undefined,
    timeZone: undefined,
    dates: undefined,
    cutoff: undefined,
    designed: undefined,
    horizon: undefined,
    dedupe: 'rows',
    unknownDeals: undefined,
    columns: { deals: {}, events: {} },
    drop: [],
    outcomes: new Map(),
    terms: new Map(),
    ignore: new Set(),
    outside: new Set(),
    required: undefined,
    rules: [],
    accept: [],
  };
}
