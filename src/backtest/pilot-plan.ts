import { readIsoDay } from './days.ts';
import type { Mistakes } from './mistakes.ts';
import type { ProcessModel } from './model.ts';
import { designEffect, detectableRise } from './stats/power.ts';
import { makeTargets } from './target.ts';
import { readYaml, textsOf, type Placed } from './yaml-place.ts';

/** What a pilot tries, written before it starts. */
export interface PilotPlan {
  change: string;
  teams: string[];
  comparison: string[];
  /** Day numbers. */
  start: number;
  end: number;
  /** Days a deal is given from its entry. */
  horizon: number;
  /** Won, or gone on from a stage (its place in the model), within the horizon. */
  measure: 'won' | number;
  /** The smallest difference worth having, as a share. */
  smallest: number;
  /** Activities whose adoption is watched, by place in the model. */
  activities: number[];
  /** The share of the measure today and deals expected in each arm, for the forecast. */
  base: number | undefined;
  dealsPerArm: number | undefined;
  /** How alike deals of one team are (intraclass correlation). */
  alike: number;
  /** Fingerprint of the plan's text: no measure can be chosen afterwards. */
  hash: string;
}

const known =
  'change teams comparison start end horizon measure smallest activities base dealsPerArm alike'.split(
    ' ',
  );

/** Reads plan.yaml; what cannot be understood is added to `mistakes` with its place. */
export function readPlan(
  file: string,
  text: string,
  model: ProcessModel,
  mistakes: Mistakes,
): PilotPlan | undefined {
  const wrong = (at: { line: number; column: number }, message: string): undefined => {
    mistakes.add(`${at.line}:${at.column} ${message}`, {
      file,
      line: at.line,
      column: at.column,
      message,
    });
  };
  const read = readYaml(text);
  if (!('root' in read)) return wrong(read, read.message);
  const values = new Map<string, Placed>();
  for (const { key, value, line, column } of read.root.fields ?? []) {
    if (known.includes(key)) values.set(key, value);
    else wrong({ line, column }, `“${key}” is not a field of a plan. Choose ${known.join(', ')}.`);
  }
  const need = (key: string): Placed | undefined =>
    values.get(key) ??
    wrong(read.root, `“${key}” is missing. Write it into the plan before the pilot starts.`);
  const day = (key: string): number => {
    const value = need(key);
    const found = readIsoDay(value?.text ?? '');
    if (value && found === undefined) wrong(value, `“${key}” must be a day such as 2025-07-01.`);
    return found ?? 0;
  };
  const number = (key: string, value: Placed | undefined, most: number): number => {
    const found = Number(value?.text);
    if (value && !(found > 0 && found <= most))
      wrong(value, `“${key}” must be a number above 0, ${most} at most.`);
    return found;
  };
  const targets = makeTargets(model);
  const target = (value: Placed, id: string, kind: string): number[] => {
    const found = targets.find(id);
    if (typeof found !== 'string' && found.kind === kind) return [found.index];
    wrong(
      value,
      typeof found === 'string'
        ? found
        : `“${id}” is not ${kind === 'stage' ? 'a stage' : 'an activity'}.`,
    );
    return [];
  };
  const measureAt = need('measure');
  const measureText = measureAt?.text ?? '';
  const measure =
    measureText === 'won' || !measureAt
      ? 'won'
      : (target(measureAt, `stage:${measureText.replace(/^passage:/, '')}`, 'stage')[0] ?? 'won');
  const activities = values.get('activities');
  const plan: PilotPlan = {
    change: need('change')?.text ?? '',
    teams: textsOf(need('teams') ?? read.root),
    comparison: values.has('comparison') ? textsOf(values.get('comparison') ?? read.root) : [],
    start: day('start'),
    end: day('end'),
    horizon: number('horizon', need('horizon'), 2000),
    measure,
    smallest: number('smallest', need('smallest'), 100) / 100,
    activities: activities
      ? textsOf(activities).flatMap((id) => target(activities, id, 'activity'))
      : [],
    base: values.has('base') ? number('base', values.get('base'), 99) / 100 : undefined,
    dealsPerArm: values.has('dealsPerArm')
      ? number('dealsPerArm', values.get('dealsPerArm'), 1e6)
      : undefined,
    alike: values.has('alike') ? number('alike', values.get('alike'), 1) : 0.02,
    hash: fingerprint(text),
  };
  if (plan.end <= plan.start && values.has('end'))
    wrong(values.get('end') ?? read.root, '“end” must come after “start”.');
  return mistakes.any() ? undefined : plan;
}

/** The smallest rise that arms of this size would find, said before a pilot starts; a share. */
export function forecast(
  base: number,
  dealsPerArm: number,
  teamsPerArm: number,
  alike: number,
): number {
  const rise = detectableRise(base, dealsPerArm, dealsPerArm);
  return Math.min(1 - base, rise * designEffect(dealsPerArm / Math.max(1, teamsPerArm), alike));
}

/** Deals per arm until a rise can be found; `undefined` beyond 100,000. */
export function dealsPerArmFor(base: number, rise: number): number | undefined {
  let low = 2;
  let high = 100_000;
  if (detectableRise(base, high, high) > rise) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (detectableRise(base, middle, middle) > rise) low = middle;
    else high = middle;
  }
  return high;
}

function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\r\n/g, '\n').trim())
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
