import type { ProcessModel } from './model.ts';
import { closest } from './term.ts';

/** What a term of the log means: the place of an activity, stage or criterion in the model's lists. */
export interface Target {
  kind: 'activity' | 'stage' | 'criterion';
  index: number;
}

/** The id of a target, as a mapping writes it. */
export function idOf({ kind, index }: Target, model: ProcessModel): string {
  if (kind === 'stage') return `stage:${model.stages[index]?.id ?? ''}`;
  if (kind === 'activity') return model.activities[index]?.id ?? '';
  return `criterion:${model.criteria[index]?.id ?? ''}`;
}

/** Finds what an id in a mapping means. */
export interface Targets {
  /** The target, or a sentence that says why there is none and what to write instead. */
  find(id: string): Target | string;
}

/**
 * Makes the index of ids: `stage:<id>`, `<stage>/<id>` of an activity or criterion, `criterion:<stage>/<id>`,
 * or the last part of an activity's id where only one activity has it.
 */
export function makeTargets(model: ProcessModel): Targets {
  const ids = new Map<string, Target>();
  const unclear = new Set<string>();
  const add = (id: string, target: Target): void => void (ids.has(id) || ids.set(id, target));
  model.stages.forEach(({ id }, index) => add(`stage:${id}`, { kind: 'stage', index }));
  model.activities.forEach(({ id }, index) => add(id, { kind: 'activity', index }));
  model.criteria.forEach(({ id, stage }, index) => {
    const whole = id.includes('/') ? id : `${stage}/${id}`;
    add(`criterion:${whole}`, { kind: 'criterion', index });
    add(whole, { kind: 'criterion', index });
  });
  const whole = [...ids.keys()];
  model.activities.forEach(({ id }, index) => {
    const last = id.slice(id.lastIndexOf('/') + 1);
    if (ids.has(last) && ids.get(last)?.index !== index) unclear.add(last);
    else add(last, { kind: 'activity', index });
  });
  return {
    find(id) {
      const known = unclear.has(id) ? undefined : ids.get(id.trim());
      if (known) return known;
      if (unclear.has(id)) return `“${id}” is the name of several activities. Write <stage>/${id}.`;
      const near = closest(id, whole, (name) => name);
      const hint = near && near.likeness > 0.6 ? ` Did you mean “${near.choice}”?` : '';
      return `“${id}” is not in the playbook.${hint || ' Write stage:<stage>, <stage>/<activity> or criterion:<stage>/<criterion>.'}`;
    },
  };
}
