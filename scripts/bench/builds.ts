import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteFiles } from '#build/site-files.ts';
import { measureBuild } from './measure-build.ts';
import { measureEdit } from './measure-edit.ts';
import { writePlaybook } from './write-playbook.ts';

/**
 * Measures builds of the playbook as it ships and of generated ones of so many items: the very first, as on
 * a fresh clone, a further one, and an edit.
 */
export async function benchBuilds(sizes: readonly number[] = [0, 60, 500, 2000]) {
  const scratch = mkdtempSync(join(tmpdir(), 'crossing-bench-'));
  const figures = [];
  try {
    for (const items of sizes) figures.push(await measure(join(scratch, String(items)), items));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const perItem = figures[0]?.warmMillisecondsPerItem ?? 0;
  return figures.map((figure) => ({
    ...figure,
    ratioPerItem: (figure.warmMillisecondsPerItem / perItem).toFixed(2),
  }));
}

async function measure(folder: string, size: number) {
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  if (size === 0) cpSync('content', content, { recursive: true });
  else writePlaybook(content, size);
  rmSync('node_modules/.cache', { recursive: true, force: true });
  const cold = await measureBuild(['--content', content, '--out', out]);
  const warm = await measureBuild(['--content', content, '--out', out]);
  const items = Number(/([\d,]+) items/.exec(cold.output)?.[1]?.replaceAll(',', ''));
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => gzipSync(readFileSync(join(out, file))).length)
    .sort((a, b) => a - b);
  return {
    playbook: size === 0 ? 'as it ships' : 'generated',
    items,
    coldSeconds: cold.seconds,
    warmSeconds: warm.seconds,
    warmMillisecondsPerItem: Math.round((warm.seconds * 1000) / items),
    editMilliseconds: Math.round(await measureEdit(content)),
    memoryMB: cold.megabytes,
    medianPageBytes: pages[Math.floor(pages.length / 2)],
    indexBytes: siteFiles(join(out, 'pagefind')).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
