import type { Field, Plan } from './plan.ts';

/** Plans that were read, with how many of their entries made no sense; or what is wrong, for people. */
export type Read = { plans: Plan[]; skipped: number } | { problem: string };

const FORMAT = 'crossing-deal-plans';
const LIMITS = { plans: 500, fields: 20_000, name: 200, value: 20_000, text: 20_000_000 };

/** Plans as the text of a file, or of a place in the browser's storage. */
export const plansText = (plans: readonly Plan[]) =>
  `${JSON.stringify({ format: FORMAT, version: 1, plans }, null, 1)}\n`;

/** A plan as short as a link wants it: of the process it has only the words for what is written. */
export function briefText({ id, process, fields }: Plan): string {
  const about = new Set(Object.keys(fields).map((name) => name.slice(name.indexOf(':') + 1)));
  const words = Object.fromEntries(
    Object.entries(process.words).filter(([name]) => about.has(name)),
  );
  const plan: Plan = { id, process: { ...process, words, brief: true }, fields };
  return JSON.stringify({ format: FORMAT, version: 1, plans: [plan] });
}

/** Reads the text of plans. Says what is wrong with a text that holds no whole plan; never throws. */
export function readPlans(text: string): Read {
  if (text.length > LIMITS.text) return { problem: 'It is too large to be a deal plan.' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'It is damaged or not complete.' };
  }
  if (!isRecord(data) || data['format'] !== FORMAT) return { problem: 'It is not a deal plan.' };
  if (data['version'] !== 1)
    return { problem: 'It was written by a newer edition of this playbook.' };
  const { plans } = data;
  const read = (Array.isArray(plans) ? plans : []).slice(0, LIMITS.plans).map(readPlan);
  const sound = read.filter((each) => each !== undefined);
  if (sound.length === 0) return { problem: 'It is damaged: there is no whole plan in it.' };
  return {
    plans: sound.map(({ plan }) => plan),
    skipped: read.length - sound.length + sound.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

function readPlan(data: unknown): { plan: Plan; skipped: number } | undefined {
  if (!isRecord(data)) return undefined;
  const { id, process, fields } = data;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || !isRecord(fields)) return undefined;
  const names = Object.keys(fields).slice(0, LIMITS.fields);
  const sound = names.flatMap((name) => {
    const field = readField(name, fields[name]);
    return field ? [[name, field] as const] : [];
  });
  return {
    plan: { id, process: readProcess(process), fields: Object.fromEntries(sound) },
    skipped: Object.keys(fields).length - sound.length,
  };
}

function readField(name: string, field: unknown): Field | undefined {
  if (!/^[a-z]+(:[\w./-]+){0,2}$/.test(name) || name.length > LIMITS.name) return undefined;
  if (!isRecord(field)) return undefined;
  const { value, at } = field;
  if (typeof value !== 'string' || value.length > LIMITS.value) return undefined;
  if (typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  return { value, at };
}

function readProcess(process: unknown): Plan['process'] {
  if (!isRecord(process)) return { hash: '', words: {}, at: 0 };
  const { hash, words, at, brief } = process;
  return {
    hash: typeof hash === 'string' ? hash : '',
    words: Object.fromEntries(
      Object.entries(isRecord(words) ? words : {}).flatMap(([name, text]) =>
        typeof text === 'string' && /^[a-z0-9][\w/-]*$/.test(name) ? [[name, text] as const] : [],
      ),
    ),
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
    ...(brief === true && { brief }),
  };
}

/** Whether a value read from JSON has named parts. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
