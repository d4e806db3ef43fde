import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, resolve, sep } from 'node:path';
import { kindNames } from '#playbook/kinds.ts';
import { mendText } from '#playbook/mend.ts';
import type { Item } from '#playbook/playbook.ts';
import type { Problem } from '#playbook/problem.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { BuildStopped } from '../stopped.ts';
import { draftPage, type DraftPage } from './draft-page.ts';
import { mendDraft, readable } from './mend-draft.ts';

/** What an import did: pages placed with what was left out of each, and files that found no place. */
export interface Imported {
  placed: { from: string; to: string; leftOut: string[] }[];
  notPlaced: { from: string; why: string }[];
}

/**
 * Turns the Markdown files below `from` into guides and plays of the playbook in `content`. Writes only
 * pages that the checker passes; nothing that is there already is changed.
 */
export async function importFolder(
  from: string,
  content: string,
  today: string,
): Promise<Imported> {
  const { drafts, notPlaced } = await draftAll(from, content, today);
  const trial = await mkdtemp(join(tmpdir(), 'crossing-import-'));
  try {
    await cp(content, join(trial, basename(content)), { recursive: true });
    const unfit = await fit(drafts, join(trial, basename(content)), today);
    const placed = drafts.filter((draft) => !unfit.has(draft));
    for (const { path, text } of placed) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text, { flag: 'wx' });
    }
    return {
      placed: placed.map(({ from, path, leftOut }) => ({ from, to: path, leftOut })),
      notPlaced: [...notPlaced, ...[...unfit].map(([draft, why]) => ({ from: draft.from, why }))],
    };
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function draftAll(from: string, content: string, today: string) {
  const { playbook } = await readPlaybook(content, today);
  const [owner] = playbook?.settings.owners ?? [];
  const [stage] = playbook?.settings.stages ?? [];
  if (!playbook || !owner || !stage)
    throw new BuildStopped(
      `${content} has mistakes of its own. Mend them first: npm run check.`,
      1,
    );
  const items = kindNames.flatMap((kind): Item[] => playbook[kind]);
  const taken = {
    ids: new Set(['index', ...items.flatMap(({ id, data }) => [id, ...data.formerly])]),
    titles: new Set(
      items.flatMap(({ data }) => ('title' in data ? [data.title.toLowerCase()] : [])),
    ),
  };
  const drafts: DraftPage[] = [];
  const notPlaced: Imported['notPlaced'] = [];
  for (const path of await filesBelow(from)) {
    const bytes = await readFile(join(from, path));
    const why = whyNot(path, bytes);
    if (why) notPlaced.push({ from: path, why });
    else drafts.push(draftPage(path, bytes.toString('utf8'), { owner: owner.id, stage }, taken));
  }
  return { drafts, notPlaced };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new BuildStopped(`There is no folder ${folder}.`, 2);
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(resolve(folder).length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
}

function whyNot(path: string, bytes: Buffer): string | undefined {
  if (!/\.(md|markdown|mdx)$/i.test(path)) return 'is not Markdown';
  if (bytes.length > 200_000) return 'is larger than 200 KB; divide it first';
  const text = bytes.toString('utf8');
  if (text.includes('\uFFFD')) return 'is not saved as UTF-8';
  if (text.replace(/^---\n[^]*?\n---|^#.*$/gm, '').trim() === '') return 'has no text';
  return undefined;
}

/** Writes the drafts into the trial folder and mends them until the checker is content; gives the rest. */
async function fit(
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
    const { problems } = await readPlaybook(trial, today);
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
      unfit.set(draft, `line ${first?.line} of the page made from it: ${first?.message}`);
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
    const [path = '', hash] = readable(link).split('#');
    const target = posix.normalize(posix.join(dirname(draft.from), path));
    const known = [target, `${target.replace(/\/$/, '')}/index.md`, path, basename(path)]
      .map((place) => addresses.get(place.normalize().toLowerCase()))
      .find((address) => address !== undefined);
    return known ?? secure(link, hash);
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

/** Where each file has gone, by its path, and by its name alone where no other file is called so. */
function addressesOf(drafts: DraftPage[]): Map<string, string> {
  const place = ({ from }: DraftPage) => from.normalize().toLowerCase();
  const address = ({ path }: DraftPage) => `/${path.replace(/\.md$/, '/')}`;
  const named = Map.groupBy(drafts, (draft) => basename(place(draft)));
  return new Map([
    ...[...named].flatMap(([name, [draft, more]]): [string, string][] =>
      draft && !more ? [[name, address(draft)]] : [],
    ),
    ...drafts.map((draft): [string, string] => [place(draft), address(draft)]),
  ]);
}

const secure = (link: string, hash: string | undefined) =>
  link.startsWith('http://') && hash === undefined ? link.replace('http:', 'https:') : undefined;
