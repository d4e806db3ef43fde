import { readFileSync, readdirSync } from 'node:fs';
import { backtest, type BacktestResult } from '#backtest/backtest.ts';
import { dayNumber } from '#backtest/days.ts';
import { draftToText } from '#backtest/draft-text.ts';
import type { Mistake } from '#backtest/mistakes.ts';
import type { ProcessModel } from '#backtest/model.ts';
import { readPreset, type Preset } from '#backtest/preset.ts';
import type { Report } from '#backtest/report.ts';

const folder = new URL('../../../src/backtest/presets/', import.meta.url);

export const presets: Preset[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) =>
    readPreset(name.replace('.yaml', ''), readFileSync(new URL(name, folder), 'utf8')),
  );

/** Three stages with two activities and one criterion each; the first activity of a stage is required. */
export const model: ProcessModel = {
  stages: [
    { id: 'change', title: 'We must change', question: 'why', aliases: ['qualification'] },
    { id: 'problem', title: 'What is wrong', question: 'what', aliases: ['discovery'] },
    { id: 'backing', title: 'Will we be backed', question: 'who', aliases: ['proposal'] },
  ],
  activities: ['change', 'problem', 'backing'].flatMap((stage) => [
    {
      id: `${stage}/theirs`,
      stage,
      title: `${stage} theirs`,
      lane: 'customer' as const,
      required: true,
    },
    { id: `${stage}/ours`, stage, title: `${stage} ours`, lane: 'ours' as const, required: false },
  ]),
  criteria: ['change', 'problem', 'backing'].map((stage) => ({
    id: `${stage}/passed`,
    stage,
    title: `${stage} passed`,
  })),
  hash: 'model-1',
};

/** Every activity, criterion and stage under its own id. */
export const mapping = [
  'terms:',
  ...model.stages.map(({ id }) => `  "stage:${id}": stage:${id}`),
  ...model.activities.map(({ id }) => `  ${id}: ${id}`),
  ...model.criteria.map(({ id }) => `  ${id}: criterion:${id}`),
  '',
].join('\n');

export const TODAY = dayNumber(2026, 1, 1);

interface Files {
  deals: string;
  events?: string;
  mapping?: string | undefined;
  pilot?: string;
  today?: number;
  dropExtra?: boolean;
  round?: number;
}

/** Runs a test over texts, as the command does over files. */
export function run({
  deals,
  events,
  mapping: text = mapping,
  pilot,
  today = TODAY,
  dropExtra = false,
  round,
}: Files): Promise<BacktestResult> {
  return backtest({
    model,
    presets,
    files: [
      { name: 'deals.csv', gives: 'deals', pieces: [deals] },
      ...(events === undefined
        ? []
        : [{ name: 'events.csv', gives: 'events' as const, pieces: [events] }]),
    ],
    mapping: { name: 'mapping.yaml', text },
    pilot: pilot === undefined ? undefined : { name: 'plan.yaml', text: pilot },
    today,
    dropExtra,
    round,
  });
}

/** The draft a first run without a mapping writes. */
export async function draftOf(deals: string, events: string): Promise<string> {
  const result = await backtest({
    model,
    presets,
    files: [
      { name: 'deals.csv', gives: 'deals', pieces: [deals] },
      { name: 'events.csv', gives: 'events', pieces: [events] },
    ],
    mapping: undefined,
    today: TODAY,
  });
  if (result.kind !== 'draft') throw new Error(JSON.stringify(result));
  return draftToText(result.draft);
}

/** The report, or the mistakes as an error. */
export async function reportOf(files: Files): Promise<Report> {
  const result = await run(files);
  if (result.kind !== 'report') throw new Error(JSON.stringify(result));
  return result.report;
}

/** The mistakes as `file:line message`; none if there is a report. */
export async function mistakesOf(files: Files): Promise<string[]> {
  const result = await run(files);
  const list: Mistake[] = result.kind === 'mistakes' ? result.mistakes : [];
  return list.map(({ file, line, message }) => `${file}:${line ?? 0} ${message}`);
}

/** Count and text of a note on the data; 0 if it was not made. */
export function noteCount(report: Report, id: string): number | null {
  const found = report.data.notes.find((note) => note.id === id);
  return found ? found.count : 0;
}

/** `count` deals with the same history: rows of deals.csv and events.csv without their headers. */
export function repeat(
  count: number,
  name: string,
  deal: string,
  events: readonly string[],
): { deals: string[]; events: string[] } {
  const ids = Array.from({ length: count }, (_, i) => `${name}${i}`);
  return {
    deals: ids.map((id) => `${id},${deal}`),
    events: ids.flatMap((id) => events.map((event) => `${id},${event}`)),
  };
}

/** The two files of several groups of deals. */
export function filesOf(groups: readonly { deals: string[]; events: string[] }[]): {
  deals: string;
  events: string;
} {
  return {
    deals: ['deal,opened_at,closed_at,outcome', ...groups.flatMap(({ deals }) => deals), ''].join(
      '\n',
    ),
    events: ['deal,activity,at', ...groups.flatMap(({ events }) => events), ''].join('\n'),
  };
}
