import { expect, it } from 'vitest';
import { driftSentence } from '#backtest/drift-text.ts';
import { newcombe } from '#backtest/stats/interval.ts';
import { reportToText } from '#backtest/report-text.ts';
import { filesOf, mapping, repeat, reportOf } from './company.ts';

const lost = repeat(40, 'L', '2025-01-01,2025-03-01,lost', ['change/theirs,2025-01-05']);
/** Wins of a year, the first `shown` of them with a trace of the question “what”. */
const wins = (year: number, count: number, shown: number, golf = 0) => {
  const day = (rest: string): string => `${year}-${rest}`;
  const ofWin = (isShown: boolean, name: string, many: number) =>
    repeat(many, `${name}${year}-`, `${day('01-10')},${day('04-01')},won`, [
      `change/theirs,${day('01-12')}`,
      `backing/theirs,${day('03-12')}`,
      ...(isShown ? [`problem/theirs,${day('02-12')}`] : []),
      ...Array.from({ length: golf }, (_, i) => `Golf day,${day(`02-0${i + 1}`)}`),
    ]);
  const groups = [ofWin(true, 'W', shown), ofWin(false, 'N', count - shown)];
  return {
    deals: groups.flatMap(({ deals }) => deals),
    events: groups.flatMap(({ events }) => events),
  };
};
const driftOf = async (...groups: ReturnType<typeof wins>[]) => {
  const report = await reportOf({
    ...filesOf([lost, ...groups]),
    mapping: `${mapping}cutoff: 2025-12-31\n`,
  });
  return { ...report.drift, text: reportToText(report) };
};

it('flags a question whose cover fell by more than its interval, with both years beside each other', async () => {
  const drift = await driftOf(wins(2024, 80, 70), wins(2025, 80, 42));
  expect(drift).toMatchObject({
    withheld: null,
    flag: true,
    thisYear: { from: '2025-01-01', to: '2025-12-31', won: 80 },
    lastYear: { from: '2024-01-02', to: '2024-12-31', won: 80 },
  });
  const row = drift.rows.find(({ title }) => title === 'what');
  const [low, high] = newcombe(42, 80, 70, 80);
  expect(row).toMatchObject({ difference: -0.35, flag: true });
  expect([row?.low, row?.high]).toEqual([low, high].map((end) => Math.round(end * 100) / 100));
  expect(driftSentence(drift)).toContain('“what” fell by more than chance');
  expect(drift.text).toContain('! C3 what: 53 % (likely 42–63 %), last year 88 %');
});

it('flags a fall of what the playbook names', async () => {
  const { rows } = await driftOf(wins(2024, 60, 60), wins(2025, 60, 60, 2));
  expect(rows[0]).toMatchObject({ metric: 'C1', difference: -0.4, flag: true });
});

it('flags neither a fall that chance accounts for nor a rise', async () => {
  const small = await driftOf(wins(2024, 80, 60), wins(2025, 80, 55));
  expect(small.flag).toBe(false);
  expect((await driftOf(wins(2024, 80, 40), wins(2025, 80, 70))).flag).toBe(false);
});

it('says that something fell where the numbers are too small to show', async () => {
  const { rows } = await driftOf(wins(2024, 80, 78), wins(2025, 80, 30));
  const row = rows.find(({ title }) => title === 'what');
  expect(row).toMatchObject({ difference: null, flag: true, thisYear: { share: null } });
});

it('compares nothing with too few wins, or where the rest could be told', async () => {
  expect((await driftOf(wins(2025, 80, 40))).withheld).toContain('fewer than 10 wins');
  const told = await driftOf(wins(2022, 3, 3), wins(2024, 80, 40), wins(2025, 80, 40));
  expect(told.withheld).toContain('few others could be told');
});

it('says nothing of a log without activities', async () => {
  const stagesOnly = (year: number) =>
    repeat(40, `W${year}`, `${year}-01-10,${year}-04-01,won`, [`stage:change,${year}-01-12`]);
  const { drift } = await reportOf({
    ...filesOf([stagesOnly(2024), stagesOnly(2025)]),
    mapping: `${mapping}cutoff: 2025-12-31\n`,
  });
  expect(driftSentence(drift)).toBe(
    'This year cannot be laid beside last year. The log holds no activities.',
  );
});
