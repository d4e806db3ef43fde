import { wordsOf, type DealProcess } from './deal-process.ts';
import { valueOf, type Plan } from './plan.ts';

/** What is different in the process since a plan was last held against it, in words. */
export interface ProcessChange {
  added: string[];
  reworded: { before: string; now: string }[];
  moved: string[];
  /** Acts the process no longer has. */
  dropped: string[];
}

/** An entry of a plan about an act that the process no longer has. */
export interface Kept {
  name: string;
  words: string;
  proof: string;
}

const ABOUT = ['done', 'proof', 'stall', 'work'];

/**
 * Holds a plan against the process of today. Nothing written is lost: what was written about an act
 * that moved to another stage moves with it, and what has no act any more stays in the plan.
 * `change` is there only if the process is another than the plan knew.
 */
export function adopt(
  plan: Plan,
  process: DealProcess,
  now: number,
): { plan: Plan; change: ProcessChange | undefined } {
  const { hash, words: before, at, brief } = plan.process;
  const today = wordsOf(process);
  if (hash === process.hash) {
    const whole = { hash, words: { ...before, ...today }, at };
    return { plan: brief ? { ...plan, process: whole } : plan, change: undefined };
  }
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(today, name));
  const fresh = Object.keys(today).filter((name) => !Object.hasOwn(before, name));
  const moves = gone.flatMap((from) => {
    const to = fresh.filter((name) => entry(name) === entry(from) && today[name] === before[from]);
    return to.length === 1 && to[0] !== undefined ? [{ from, to: to[0] }] : [];
  });
  const change: ProcessChange = {
    // A link tells of few acts: the others need not be new.
    added: brief
      ? []
      : fresh
          .filter((name) => !moves.some(({ to }) => to === name))
          .map((name) => today[name] ?? ''),
    reworded: Object.entries(before).flatMap(([name, words]) => {
      const said = today[name];
      return said !== undefined && said !== words ? [{ before: words, now: said }] : [];
    }),
    moved: moves.map(({ to }) => today[to] ?? ''),
    dropped: gone
      .filter((name) => !moves.some(({ from }) => from === name))
      .map((name) => before[name] ?? name),
  };
  const fields = { ...plan.fields };
  for (const { from, to } of moves)
    for (const kind of ABOUT) {
      const field = fields[`${kind}:${from}`];
      if (!field?.value || fields[`${kind}:${to}`]?.value) continue;
      fields[`${kind}:${to}`] = field;
      fields[`${kind}:${from}`] = { value: '', at: field.at + 1 };
    }
  // Words of acts that are gone stay, or nobody could read what was written about them.
  const words = { ...before, ...today };
  const isNothing = Object.values(change).every((list) => list.length === 0);
  return {
    plan: { ...plan, fields, process: { hash: process.hash, words, at: now } },
    change: isNothing ? undefined : change,
  };
}

/** What the plan holds about acts that the process no longer has. */
export function keptFrom(plan: Plan, process: DealProcess): Kept[] {
  const today = wordsOf(process);
  const names = new Set(
    Object.entries(plan.fields)
      .filter(([name, { value }]) => value && ABOUT.includes(name.split(':')[0] ?? ''))
      .map(([name]) => name.slice(name.indexOf(':') + 1))
      .filter((name) => !Object.hasOwn(today, name)),
  );
  return [...names].map((name) => ({
    name,
    words: plan.process.words[name] ?? name,
    proof: valueOf(plan, `proof:${name}`),
  }));
}

const entry = (name: string) => name.slice(name.indexOf('/') + 1);
