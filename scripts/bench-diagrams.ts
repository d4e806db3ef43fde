// node scripts/bench-diagrams.ts [--json]: drawing without a browser against headless Chromium, both from a cold start.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { megabytesOf } from './diagram-bench/memory.ts';

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

/** Measures all routes one after the other, each in a process of its own. */
export async function benchDiagrams(
  counts: readonly number[] = [20, 200],
): Promise<DiagramFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
  const figures: DiagramFigure[] = [];
  for (const count of counts) {
    figures.push(await measure('ours', count), await measure('reused', count));
    const few = await measure('started', STARTS);
    const scale = count / STARTS;
    figures.push({ ...few, count, total: few.total * scale, work: few.work * scale, drawn: count });
  }
  const most = Math.max(...counts);
  await measure('cached', most, folder);
  figures.push(await measure('cached', most, folder));
  rmSync(folder, { recursive: true });
  return figures;
}

const ROUTE = fileURLToPath(new URL('./diagram-bench/route.ts', import.meta.url));

async function measure(
  route: DiagramFigure['route'],
  count: number,
  folder = '',
): Promise<DiagramFigure> {
  const start = performance.now();
  const child = spawn(process.execPath, [ROUTE, route, String(count), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let megabytes = 0;
  const sampling = setInterval(() => {
    megabytes = Math.max(megabytes, megabytesOf(child.pid ?? 0));
  }, 100);
  const { ms, drawn } = JSON.parse(await text(child.stdout));
  clearInterval(sampling);
  return { route, count, total: performance.now() - start, work: ms, megabytes, drawn };
}

const NAMES = {
  ours: 'without a browser',
  cached: 'from the cache',
  reused: 'one browser, reused',
  started: 'a browser for each',
} as const;

/** The figures as a table, with the ratio to drawing without a browser. */
export function diagramTable(figures: readonly DiagramFigure[]): string {
  const rows = figures.map(({ route, count, total, work, megabytes }) => {
    const ours = figures.find((each) => each.route === 'ours' && each.count === count);
    const time = route === 'cached' ? work : total;
    const ratio = ours && route !== 'ours' ? `${(time / ours.total).toFixed(2)} ×` : '';
    const cells = [
      NAMES[route],
      String(count),
      `${time.toFixed(0)} ms`,
      `${(time / count).toFixed(1)} ms`,
      `${megabytes.toFixed(0)} MB`,
      ratio,
    ];
    return cells.map((cell, i) => (i ? cell.padStart(12) : cell.padEnd(22))).join('');
  });
  return rows.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await benchDiagrams();
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : diagramTable(figures));
}
