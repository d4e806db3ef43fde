import { describe, expect, it } from 'vitest';
import { backtest } from '#backtest/backtest.ts';
import type { Report } from '#backtest/report.ts';
import { SAMPLE_TODAY, sampleFiles } from '#backtest/sample.ts';
import { makeRandom } from '#backtest/stats/random.ts';
import { model, presets } from './company.ts';

const sample = sampleFiles(model);
const textOf = (gives: 'deals' | 'events'): string => {
  const file = sample.files.find((one) => one.gives === gives);
  return Array.isArray(file?.pieces) ? file.pieces.join('') : '';
};

async function report(deals: string, events: string): Promise<Report> {
  const result = await backtest({
    model,
    presets,
    files: [
      { name: 'deals', gives: 'deals', pieces: [deals] },
      { name: 'events', gives: 'events', pieces: [events] },
    ],
    mapping: sample.mapping,
    today: SAMPLE_TODAY,
  });
  if (result.kind !== 'report') throw new Error(JSON.stringify(result));
  return result.report;
}

function shuffled(text: string, seed: number): string {
  const random = makeRandom(seed);
  const [header = '', ...rows] = text.trim().split('\n');
  const order = rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
  return [header, ...order.map(({ row }) => row), ''].join('\n');
}

const whole = await report(textOf('deals'), textOf('events'));

describe('the same deals give the same report', () => {
  it.each([1, 2, 3])('with rows shuffled (%i)', async (seed) =>
    expect(await report(shuffled(textOf('deals'), seed), shuffled(textOf('events'), seed))).toEqual(
      whole,
    ),
  );

  it('with deals renamed', async () => {
    const rename = (text: string): string =>
      text.replace(/^S(\d+)/gm, (_, id: string) => `deal-${(Number(id) * 7919) % 1009}`);
    expect(await report(rename(textOf('deals')), rename(textOf('events')))).toEqual(whole);
  });

  it('run again', async () =>
    expect(JSON.stringify(await report(textOf('deals'), textOf('events')))).toBe(
      JSON.stringify(whole),
    ));
});

it('never names more of what happened because something unnamed was added', async () => {
  const events = `${textOf('events')}${textOf('deals')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => `${row.split(',')[0] ?? ''},golf day,${row.split(',')[1] ?? ''}`)
    .join('\n')}\n`;
  const more = await report(textOf('deals'), events);
  expect(more.metrics.C1.share ?? 1).toBeLessThan(whole.metrics.C1.share ?? 0);
  expect(more.metrics.C2.rows.map(({ term }) => term)).toContain('golf day');
});
