import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isInside, looksLikePicture } from '#playbook/file-name.ts';
import { kindNames } from '#playbook/kinds.ts';
import type { Item } from '#playbook/playbook.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { BuildStopped } from '../stopped.ts';
import { draftPage, type DraftPage } from './draft-page.ts';
import { fitDrafts } from './fit-drafts.ts';
import { frontMatter } from './front-matter.ts';
import { htmlPage } from './html/page.ts';
import { picturesIn, type Pictures } from './pictures.ts';

/** What an import did: pages and pictures placed, what was left out of pages, and files that found no place. */
export interface Imported {
  placed: { from: string; to: string; leftOut: string[] }[];
  pictures: { from: string; to: string }[];
  notPlaced: { from: string; why: string }[];
}

/**
 * Turns the Markdown and HTML files below `from` into guides and plays of the playbook in `content`, and lays the
 * pictures they show beside them. Writes only what the checker passes, changes nothing that is there
 * already, and reads nothing outside of `from`.
 */
export async function importFolder(
  from: string,
  content: string,
  today: string,
): Promise<Imported> {
  if (from === content || isInside(content, from) || isInside(from, content))
    throw new BuildStopped(`${from} holds the pages of this playbook already.`, 2);
  const below = await filesBelow(from);
  const { files, pointers } = below;
  const pictures = picturesIn(from, below, await namesIn(content));
  const pages = files.filter((path) => !looksLikePicture(path) && !isHidden(path));
  const { drafts, notPlaced } = await draftAll(from, content, today, pages, pictures);
  const trial = await mkdtemp(join(tmpdir(), 'crossing-import-'));
  try {
    const trialContent = join(trial, basename(content));
    await cp(content, trialContent, { recursive: true });
    await copyPictures(from, trialContent, drafts, pictures);
    const unfit = await fitDrafts(drafts, trialContent, today);
    const placed = drafts.filter((draft) => !unfit.has(draft));
    const copied = await copyPictures(from, content, placed, pictures);
    for (const { path, text } of placed) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text, { flag: 'wx' });
    }
    const shown = new Set(copied.map((picture) => picture.from));
    const others = files.filter(
      (path) => looksLikePicture(path) && !isHidden(path) && !shown.has(path),
    );
    return {
      placed: placed.map(({ from, path, leftOut }) => ({ from, to: path, leftOut })),
      pictures: copied,
      notPlaced: [
        ...notPlaced,
        ...[...unfit].map(([draft, why]) => ({ from: draft.from, why })),
        ...others.map((path) => ({ from: path, why: 'is not shown by a page that was placed' })),
        ...pointers
          .filter((path) => !isHidden(path))
          .map((path) => ({ from: path, why: 'points somewhere else' })),
      ],
    };
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function draftAll(
  from: string,
  content: string,
  today: string,
  files: string[],
  pictures: Pictures,
) {
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
  for (const path of files) {
    const page = await readPage(from, path);
    if ('why' in page) notPlaced.push({ from: path, why: page.why });
    else {
      const find = (address: string) => pictures.find(path, address);
      drafts.push(draftPage(path, page.text, { owner: owner.id, stage }, taken, find));
    }
  }
  return { drafts, notPlaced };
}

/** Lays the pictures that drafts show beside them. */
async function copyPictures(
  from: string,
  content: string,
  drafts: DraftPage[],
  pictures: Pictures,
): Promise<Imported['pictures']> {
  const wanted = new Map(
    drafts.flatMap(({ path, text }) =>
      pictures.shownIn(text).map(([name, file]) => [`${dirname(path)}/${name}`, file] as const),
    ),
  );
  for (const [to, file] of wanted) {
    await mkdir(dirname(join(content, to)), { recursive: true });
    await copyFile(join(from, file), join(content, to), constants.COPYFILE_EXCL);
  }
  return [...wanted].map(([to, file]) => ({ from: file, to }));
}

const namesIn = async (folder: string) =>
  new Set(
    (await readdir(folder, { recursive: true }).catch(() => [])).map((path) => basename(path)),
  );

const isHidden = (path: string) => /(^|\/)(\.|node_modules\/)/.test(path);

/** The files below a folder, and what in it only points to others: that is never followed. */
async function filesBelow(folder: string): Promise<{ files: string[]; pointers: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    const what = existsSync(folder) ? `${folder} is no folder.` : `There is no folder ${folder}.`;
    throw new BuildStopped(`${what} Name the one with the files; unpack an archive first.`, 2);
  });
  const paths = (of: typeof entries) =>
    of
      .map((entry) => join(entry.parentPath, entry.name).slice(resolve(folder).length + 1))
      .map((path) => path.replaceAll(sep, '/'))
      .sort();
  return {
    files: paths(entries.filter((entry) => entry.isFile())),
    pointers: paths(entries.filter((entry) => entry.isSymbolicLink())),
  };
}

/** The text of a file without what HTML has around it, or why it cannot become a page. */
async function readPage(from: string, path: string): Promise<{ text: string } | { why: string }> {
  if (!/\.(md|markdown|mdx|html?)$/i.test(path)) return { why: 'is neither Markdown nor HTML' };
  const written = await readFile(join(from, path), 'utf8');
  if (written.includes('\uFFFD')) return { why: 'is not saved as UTF-8' };
  const text = /\.html?$/i.test(path) ? htmlPage(written) : written;
  if (text.length > 200_000) return { why: 'is larger than 200 KB; divide it first' };
  if (frontMatter(text).rest.replace(/^#.*$/gm, '').trim() === '') return { why: 'has no text' };
  return { text };
}
