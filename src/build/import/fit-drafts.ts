import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { mendText } from '#playbook/mend.ts';
import type { Problem } from '#playbook/problem.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { cut } from '#playbook/wording.ts';
import { withDiagrams } from '../draw-diagrams.ts';
import type { DraftPage } from './draft-page.ts';
import { mendDraft, readable } from './mend-draft.ts';

/** Writes the drafts into the trial folder and mends them until the checker is content; gives the rest. */
export async function fitDrafts(
  drafts: DraftPage[],
  trial: string,
  today: string,
): Promise<Map<DraftPage, string>> {
  const unfit = new Map<DraftPage, string>();
  const addresses = addressesOf(drafts);
  for (const folder of ['guides', 'plays']) await mkdir(join(trial, folder), { recursive: true });
  for (let round = 0; ; round++) {
    const open = drafts.filter((draft) => !unfit.has(draft));
    for (const { path, text } of open) await writeFile(join(trial, path), text);
    const { problems } = await withDiagrams(await readPlaybook(trial, today));
    const errors = Map.groupBy(
      problems.filter(({ severity }) => severity === 'error'),
      ({ file }) => file.slice(basename(trial).length + 1),
    );
    if (errors.size === 0) return unfit;
    if (!open.some(({ path }) => errors.has(path))) {
      // A page that was there already does not go with the new ones, and stays as it is.
      const [[file, [first]] = ['', []]] = errors;
      for (const draft of open) unfit.set(draft, `does not go with ${file}: ${first?.message}`);
      return unfit;
    }
    for (const draft of open) {
      const own = errors.get(draft.path) ?? [];
      const mended = own.length > 0 && round < 40 && mend(draft, own, addresses);
      if (own.length === 0 || mended) continue;
      const [first] = own;
      const line = draft.text.split('\n')[(first?.line ?? 0) - 1]?.trim() ?? '';
      unfit.set(draft, `is not fit for a page where it says “${cut(line)}”: ${first?.message}`);
      await rm(join(trial, draft.path));
    }
  }
}

/** Mends what can be mended in a draft; false if nothing could be. */
function mend(
  draft: DraftPage,
  problems: Problem[],
  addresses: ReadonlyMap<string, string>,
): boolean {
  const before = draft.text;
  const addressOf = (link: string) => {
    if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(link)) return secure(link);
    const path = readable(link.replace(/[?#].*$/, ''));
    if (path === '') return undefined;
    const from = path.startsWith('/') ? ['.'] : [dirname(draft.from), withoutEnding(draft.from)];
    return [...from.map((folder) => `${folder}/${path}`), alone(path)]
      .map((place) => addresses.get(keyOf(place)))
      .find((address) => address !== undefined);
  };
  // From the end, so that the places of the others stay right; one a line, for the same reason.
  const lines = new Set<number>();
  for (const problem of problems.toReversed()) {
    if (lines.has(problem.line)) continue;
    lines.add(problem.line);
    const mended = mendDraft(draft.text, problem, addressOf);
    if (!mended) continue;
    draft.text = mended.text;
    if (mended.leftOut) draft.leftOut.push(mended.leftOut);
  }
  if (draft.text === before) draft.text = mendText(before, problems, false);
  return draft.text !== before;
}

/**
 * Where each file has gone, by its path with and without its ending, by its folder where it is the first
 * page of it, and by its name alone where no other file is called so.
 */
function addressesOf(drafts: DraftPage[]): Map<string, string> {
  const address = ({ path }: DraftPage) => `/${path.replace(/\.md$/, '/')}`;
  const all = (name: (from: string) => string) =>
    drafts.map((draft): [string, string] => [keyOf(name(draft.from)), address(draft)]);
  const named = Map.groupBy(all(alone), ([name]) => name);
  return new Map([
    ...[...named.values()].filter(([, more]) => !more).flat(),
    ...all((from) => withoutEnding(from).replace(/(?:^|\/)(?:readme|index)$/i, '')),
    ...all(withoutEnding),
    ...all((from) => from),
  ]);
}

/** Told apart from the path of a file in the first folder. */
const alone = (path: string) => `*/${basename(path)}`;

const withoutEnding = (path: string) => path.replace(/\.[^./]*$/, '');

/** A path as links to it may be written: they say “page.html” of what is built from “page.md”. */
const keyOf = (path: string) =>
  posix
    .join('.', path)
    .replace(/^\/|\/$|\.html?$/gi, '')
    .normalize()
    .toLowerCase();

const secure = (link: string) =>
  link.startsWith('http://') ? link.replace('http:', 'https:') : undefined;
