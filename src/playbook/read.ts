import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from './decode.ts';
import { checkName, isPicture, looksLikePicture, pageName } from './file-name.ts';
import { inFile, type Finding } from './finding.ts';
import { limits } from './limits.ts';
import { checkPicture } from './picture.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source.ts';
import { cut, figure } from './wording.ts';

export interface Content {
  /** The name of the folder. */
  folder: string;
  files: SourceFile[];
  /** Paths of the pictures, named like files; also of those with mistakes. */
  pictures: string[];
  problems: Problem[];
}

/** Files as they were read before, by path; for one who reads again and again. */
export type Seen = Map<string, { bytes: number; changed: number; file: SourceFile }>;

/**
 * Reads the content folder: the only place that does. What can be told from names and bytes alone
 * is judged here. Symbolic links in it are never followed. What is in `seen` and has not changed is not read.
 */
export function readContent(dir: URL | string, seen: Seen = new Map()): Content {
  const root = resolve(typeof dir === 'string' ? dir : fileURLToPath(dir));
  const name = basename(root);
  const content: Content = { folder: name, files: [], pictures: [], problems: [] };
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    report(content, name, {
      rule: 'no-content',
      line: 1,
      column: 1,
      message: `“${cut(root, 200)}” is not a folder.`,
      fix: 'Name the folder that holds playbook.yaml: --content DIR.',
    });
    return content;
  }
  walk(root, name, '', content, seen);
  content.files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return content;
}

/** What a picture holds, named by its path inside the content folder `dir`. */
export const readPicture = (dir: string, path: string): Uint8Array => readFileSync(join(dir, path));

const report = ({ problems }: Content, file: string, ...findings: Finding[]) =>
  problems.push(...findings.map(inFile(file)));

// One file after the other, at once: for thousands of small files many times faster than waiting
// for each in turn.
function walk(path: string, name: string, folder: string, content: Content, seen: Seen): void {
  const entries = readdirSync(path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    // Files that begin with a dot belong to editors and systems, not to the playbook.
    if (entry.name.startsWith('.')) continue;
    const file = `${name}/${entry.name}`;
    const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(join(path, entry.name), file, inside, content, seen);
    else if (entry.isFile()) readOne(join(path, entry.name), file, folder, content, seen);
    else
      report(content, file, {
        rule: 'symbolic-link',
        line: 1,
        column: 1,
        message: `“${cut(entry.name)}” is not a file but points somewhere else.`,
        fix: 'Put the file itself here.',
      });
  }
}

function readOne(path: string, file: string, folder: string, content: Content, seen: Seen) {
  const name = basename(path);
  const misnamed = checkName(name, folder);
  report(content, file, ...misnamed);
  const picture = isPicture(name);
  if (looksLikePicture(name)) content.pictures.push(file);
  if (!picture && !pageName(name) && misnamed.length > 0) return;
  const { size, ctimeMs: changed } = lstatSync(path);
  const last = seen.get(path);
  if (last && last.bytes === size && last.changed === changed)
    return void content.files.push(last.file);
  const limit = picture ? limits.pictureBytes : limits.bytes;
  if (size > limit) {
    report(content, file, {
      rule: 'file-too-large',
      line: 1,
      column: 1,
      message: `The file has ${figure(Math.ceil(size / 1024))} KB; the limit is ${limit / 1024} KB.`,
      fix: picture ? 'Save the picture smaller.' : 'Divide it into several pages.',
    });
    return;
  }
  const bytes = readFileSync(path);
  if (picture) {
    report(content, file, ...checkPicture(name, bytes));
    return;
  }
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') {
    // Others may name the page: it is there, whatever stands in it.
    content.files.push({ file, text: '', unread: true });
    return void report(content, file, decoded);
  }
  const read = { file, text: decoded };
  content.files.push(read);
  // One that has just changed may change again without its time telling.
  if (Date.now() - changed > 1000) seen.set(path, { bytes: size, changed, file: read });
}
