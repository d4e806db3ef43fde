import type { Playbook } from './playbook.ts';
import { toText } from './print.ts';
import { isError } from './problem.ts';
import type { ReadResult } from './read-playbook.ts';

/** The reading of the content folder that everybody in this process shares, and how it is made. */
interface Shared {
  read: () => Promise<ReadResult>;
  reading?: Promise<ReadResult> | undefined;
  /** How often was read. */
  times?: number;
  /** The last playbook without a mistake, and which reading found it. */
  sound?: { playbook: Playbook; time: number } | undefined;
}

// The site generator has one copy of this file for its configuration and one for the pages; what
// they share is kept where both find it.
const place = Symbol.for('playbook.reading');

function shared(): Shared {
  const found: Shared | undefined = Reflect.get(globalThis, place);
  if (!found) throw new Error('Nobody in this process has said how the content folder is read.');
  return found;
}

/** Says how the content folder is read in this process; who says so first decides. */
export function shareReading(read: () => Promise<ReadResult>): void {
  if (!Reflect.has(globalThis, place)) Reflect.set(globalThis, place, { read });
}

/** What stands in the content folder, read when somebody asks for the first time. */
export function sharedReading(): Promise<ReadResult> {
  const known = shared();
  known.reading ??= readOnce(known);
  return known.reading;
}

async function readOnce(known: Shared): Promise<ReadResult> {
  const time = (known.times ?? 0) + 1;
  known.times = time;
  const found = await known.read();
  // A reading that began earlier may end later.
  if (found.playbook && time > (known.sound?.time ?? 0))
    known.sound = { playbook: found.playbook, time };
  return found;
}

/**
 * The playbook of the last reading, or while that has mistakes the last one without. Throws all mistakes
 * if there was none yet.
 */
export async function sharedPlaybook(): Promise<Playbook> {
  const found = await sharedReading();
  const { sound } = shared();
  if (sound) return sound.playbook;
  const problems = found.problems.filter(isError);
  throw new Error(`The playbook has mistakes.\n\n${toText({ ...found, problems })}`);
}

/** The next who asks has the folder read anew. */
export function forgetReading(): void {
  shared().reading = undefined;
}
