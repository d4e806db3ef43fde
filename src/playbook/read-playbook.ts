import { readBodiesApart } from './apart.ts';
import { isKind } from './kinds.ts';
import { divide, type Divided } from './divide.ts';
import { fieldsOf } from './fields-of.ts';
import { draft } from './draft.ts';
import { finish, type Bodies, type Result } from './playbook.ts';
import { isError, sortProblems } from './problem.ts';
import { readContent, type Seen } from './read.ts';

export interface ReadResult extends Result {
  /** The texts of the files, for showing the line of a problem. */
  texts: ReadonlyMap<string, string>;
  /** How many files were read. */
  files: number;
  /** How many pages of the playbook were among them. */
  items: number;
}

/**
 * Reads a content folder whole: what the checker, the build and the development server all call.
 * Never fails for what stands in the folder; texts are read in a process of their own.
 */
export const readPlaybook = (
  dir: URL | string,
  today: string,
  before: readonly string[] = [],
): Promise<ReadResult> => read(dir, today, before, { files: new Map(), seen: new Map() });

/** Gives a function that reads the folder again and again; what has not changed since the last time is not read anew. */
export function playbookReader(dir: URL | string, today: string): () => Promise<ReadResult> {
  const memory: Memory = { files: new Map(), seen: new Map() };
  return () => read(dir, today, [], memory);
}

/** What was last read. */
interface Memory {
  files: Map<string, { divided: Divided; body?: Read | undefined }>;
  seen: Seen;
}

type Read = NonNullable<ReturnType<Bodies['get']>>;

async function read(
  dir: URL | string,
  today: string,
  before: readonly string[],
  memory: Memory,
): Promise<ReadResult> {
  const { files, pictures, folder, problems: unread } = readContent(dir, memory.seen);
  const divided = files.map((file) => {
    const last = memory.files.get(file.file)?.divided;
    return last?.text === file.text && last.unread === file.unread ? last : divide(file);
  });
  const reading = readBodies(divided, memory);
  await readAllFields(divided);
  const fields = draft(divided);
  const { playbook, problems } = finish(fields, await reading, today, {
    folder,
    pictures,
    before,
  });
  const isThere = !unread.some(({ rule }) => rule === 'no-content');
  const all = isThere ? sortProblems([...unread, ...problems]) : unread;
  const sound = !all.some(isError);
  return {
    playbook: sound ? playbook : undefined,
    problems: all,
    texts: new Map(files.map(({ file, text }) => [file, text])),
    files: files.length,
    items: divided.filter(({ role }) => isKind(role)).length,
  };
}

/** Reads fields, which are kept with their page, and lets the other process have its next texts in between. */
async function readAllFields(divided: readonly Divided[]): Promise<void> {
  for (const [at, one] of divided.entries()) {
    if (at % 10 === 0) await new Promise((next) => setImmediate(next));
    if (one.fields && one.role !== 'backtest') fieldsOf(one);
  }
}

/** The texts of all files, of which only those that changed are read; the memory is brought up to date. */
async function readBodies(divided: readonly Divided[], memory: Memory): Promise<Bodies> {
  const last = (one: Divided) => {
    const known = memory.files.get(one.file);
    return known?.divided === one ? known.body : undefined;
  };
  const read = await readBodiesApart(divided.filter((one) => !last(one)));
  const bodies = divided.map((one) => ({ divided: one, body: last(one) ?? read.get(one.file) }));
  memory.files.clear();
  for (const one of bodies) memory.files.set(one.divided.file, one);
  return new Map(bodies.flatMap(({ divided: { file }, body }) => (body ? [[file, body]] : [])));
}
