import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createRenderer, DiagramFailure } from '#diagram/renderer.ts';

vi.setConfig({ testTimeout: 60_000 });

const cache = mkdtempSync(join(tmpdir(), 'diagrams-'));
const renderer = createRenderer({ cache, processes: 1 });
afterAll(async () => {
  await renderer.close();
  rmSync(cache, { recursive: true });
});
const job = { id: 'x', source: 'flowchart LR\n  a --> b' };

test('a drawing from the cache is the drawing, and a damaged one is drawn again', async () => {
  const fresh = await renderer.render(job);
  expect(await renderer.render(job)).toEqual(fresh);
  const file = join(cache, readdirSync(cache)[0] ?? '');
  const whole = readFileSync(file, 'utf8');
  for (const damaged of ['', '{', whole.replace('<svg', '<svg onload="x"'), whole.slice(0, -9)]) {
    writeFileSync(file, damaged);
    expect(await renderer.render(job)).toEqual(fresh);
    expect(readFileSync(file, 'utf8')).toBe(whole);
  }
});

test('another id, text or title is another drawing', async () => {
  await renderer.render(job);
  const before = readdirSync(cache).length;
  await renderer.render({ ...job, id: 'y' });
  await renderer.render({ ...job, title: 'A title' });
  expect(readdirSync(cache)).toHaveLength(before + 2);
});

test('all bad diagrams of a run are told, and the good ones drawn', async () => {
  const bad = { id: 'bad', source: 'flowchart LR\n  a -> b' };
  const all = await renderer.renderAll([bad, job, { ...bad, id: 'worse' }]);
  expect(all.map((each) => each instanceof DiagramFailure)).toEqual([true, false, true]);
  await expect(renderer.render(bad)).rejects.toMatchObject({ line: 2, column: 5 });
});

test('a diagram that takes too long ends alone; those behind it are drawn', async () => {
  const slow = createRenderer({ cache: false, processes: 1, timeout: 1 });
  const [answer] = await slow.renderAll([job]);
  expect(answer).toMatchObject({ message: expect.stringContaining('was not drawn within') });
  await slow.close();
});

test('a renderer may be used again after it was closed', async () => {
  await renderer.close();
  renderer.prepare();
  await renderer.close();
  expect(await renderer.render({ ...job, id: 'again' })).toHaveProperty('svg');
});
