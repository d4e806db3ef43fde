import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { megabytesOf } from './memory.ts';
import { diagramRows } from './rows.ts';

/** One way of drawing so many diagrams: all of it from the start of Node, the drawing alone, and the peak of memory. */
export interface DiagramFigure {
  route: 'ours' | 'cached' | 'reused' | 'started';
  count: number;
  /** Milliseconds from the start of the process to its end. */
  total: number;
  /** Milliseconds inside the process. */
  work: number;
  megabytes: number;
  drawn: number;
}

/** Every browser start costs the same; so many are measured, and the rest reckoned. */
const STARTS = 4;

/** The rows of a table that tells what `measureDiagrams` finds. */
export const benchDiagrams = async (counts?: readonly number[]) =>
  diagramRows(await measureDiagrams(counts));

/** Measures drawing without a browser against headless Chromium, all routes one after the other, each in a process of its own. */
async function measureDiagrams(counts: readonly number[] = [20, 200]): Promise<DiagramFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
  const figures: DiagramFigure[] = [];
  for (const count of counts) {
    figures.push(await measure('ours', count), await measure('reused', count));
    const few = await measure('started', STARTS);
    // Node starts once, however many there are.
    const work = (few.work * count) / STARTS;
    figures.push({ ...few, count, total: few.total - few.work + work, work, drawn: count });
  }
  const most = Math.max(...counts);
  await measureOnce('cached', most, folder);
  figures.push(await measure('cached', most, folder));
  rmSync(folder, { recursive: true });
  return figures;
}

const ROUTE = fileURLToPath(new URL('./route.ts', import.meta.url));

/** The middle of three runs: one alone is short enough to be spoilt by whatever else the machine does. */
async function measure(...run: Parameters<typeof measureOnce>): Promise<DiagramFigure> {
  const first = await measureOnce(...run);
  const all = [first, await measureOnce(...run), await measureOnce(...run)];
  return all.sort((a, b) => a.total - b.total)[1] ?? first;
}

async function measureOnce(
  route: DiagramFigure['route'],
  count: number,
  folder = '',
): Promise<DiagramFigure> {
  const start = performance.now();
  const child = spawn(process.execPath, [ROUTE, route, String(count), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // As every command does.
    env: { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/node' },
  });
  let megabytes = 0;
  const sampling = setInterval(() => {
    megabytes = Math.max(megabytes, megabytesOf(child.pid ?? 0));
  }, 100);
  const { ms, drawn } = JSON.parse(await text(child.stdout));
  clearInterval(sampling);
  return { route, count, total: performance.now() - start, work: ms, megabytes, drawn };
}
