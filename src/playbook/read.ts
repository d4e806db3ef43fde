import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source.ts';
import { cut } from './wording.ts';

/** Reads the content folder. Names, links and encodings are judged here, where the bytes are. */
export async function readContent(
  dir: URL | string,
): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const root = resolve(typeof dir === 'string' ? dir : fileURLToPath(dir));
  const found: Found = { files: [], problems: [] };
  const info = await lstat(root).catch(() => undefined);
  if (!info?.isDirectory()) {
    found.problems.push(
      problem(
        basename(root),
        'no-content',
        `There is no folder “${cut(basename(root))}”.`,
        'Name the folder that holds playbook.yaml: --content DIR.',
      ),
    );
    return found;
  }
  await walk(root, basename(root), found);
  return found;
}

interface Found {
  files: SourceFile[];
  problems: Problem[];
}

const problem = (file: string, rule: string, message: string, fix: string): Problem => ({
  rule,
  severity: 'error',
  file,
  line: 1,
  column: 1,
  message,
  fix,
});

async function walk(folder: string, name: string, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts: Promise<void>[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const file = `${name}/${entry.name}`;
    if (entry.isSymbolicLink())
      found.problems.push(
        problem(
          file,
          'symbolic-link',
          `“${cut(entry.name)}” only points to another place.`,
          'Put the file itself here.',
        ),
      );
    else if (entry.isDirectory()) await walk(path, file, found);
    else if (/\.(mdx?|yaml|json)$/i.test(entry.name)) texts.push(readText(path, file, found));
  }
  await Promise.all(texts);
}

async function readText(path: string, file: string, found: Found): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length > limits.bytes) {
    found.problems.push(
      problem(
        file,
        'file-too-large',
        `The file has ${Math.ceil(bytes.length / 1024)} KB; the limit is 256 KB.`,
        'Divide it into several pages.',
      ),
    );
    return;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    found.files.push({ file, text });
  } catch {
    found.problems.push(
      problem(
        file,
        'not-utf8',
        'The file is not saved as UTF-8.',
        'Save it again with the encoding UTF-8.',
      ),
    );
  }
}
