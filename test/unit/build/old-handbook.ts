import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { importFolder } from '#build/import/import-folder.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { sample, today } from '../playbook/sample.ts';

export const png = '\x89PNG\r\n\x1a\n';

/** A playbook, and a folder `old` beside it that is imported, anew for each test. */
export function oldHandbook() {
  const at = { root: '', content: '' };

  beforeEach(async () => {
    at.root = await mkdtemp(join(tmpdir(), 'import-'));
    at.content = join(at.root, 'content');
    await write('content', { ...sample, 'guides/map.png': png });
  });

  afterEach(() => rm(at.root, { recursive: true }));

  async function write(folder: string, texts: Record<string, string>) {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(at.root, folder, path)), { recursive: true });
      await writeFile(join(at.root, folder, path), text, /png$/i.test(path) ? 'latin1' : 'utf8');
    }
  }

  async function importAll(texts: Record<string, string>) {
    await write('old', texts);
    const imported = await importFolder(join(at.root, 'old'), at.content, today);
    const { problems } = await readPlaybook(at.content, today);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { ...imported, paths: imported.placed.map(({ to }) => to) };
  }

  /** The page that lies there afterwards. */
  const page = (path: string) => readFile(join(at.content, path), 'utf8');

  return { at, write, importAll, page };
}
