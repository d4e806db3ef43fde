import { readBodiesApart } from './apart.ts';
import { isKind } from './kinds.ts';
import { divide } from './divide.ts';
import { draft, finish, type Result } from './playbook.ts';
import { sortProblems } from './problem.ts';
import { readContent } from './read.ts';

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
export async function readPlaybook(
  dir: URL | string,
  today: string,
  before: readonly string[] = [],
): Promise<ReadResult> {
  const { files, pictures, folder, problems: unread } = readContent(dir);
  const divided = files.map(divide);
  const reading = readBodiesApart(divided);
  const fields = draft(divided);
  const { playbook, problems } = finish(fields, await reading, today, {
    folder,
    pictures,
    before,
  });
  const isThere = !unread.some(({ rule }) => rule === 'no-content');
  const all = isThere ? sortProblems([...unread, ...problems]) : unread;
  const sound = !all.some(({ severity }) => severity === 'error');
  return {
    playbook: sound ? playbook : undefined,
    problems: all,
    texts: new Map(files.map(({ file, text }) => [file, text])),
    files: files.length,
    items: divided.filter(({ role }) => isKind(role)).length,
  };
}
