import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay, dayNumber } from '#backtest/days.ts';
import type { ProcessModel } from '#backtest/model.ts';
import { makeRandom } from '#backtest/stats/random.ts';

/** Where a generated log stands, and how long it is. */
export interface BigLog {
  deals: string;
  events: string;
  mapping: string;
  size: number;
}

const START = dayNumber(2023, 1, 1);

/** Writes a log of invented deals into a folder, 22 events to a deal on average, rows in order of time as a warehouse gives them. */
export function writeBigLog(folder: string, dealCount: number, model: ProcessModel): BigLog {
  const random = makeRandom(dealCount);
  // Every sixth kind of activity holds a comma, so that it needs quotes, as in real exports.
  const terms = model.activities.map(({ id }, i) =>
    id.replace('/', i % 6 === 0 ? ', ' : ' ').replaceAll('-', ' '),
  );
  const stages = model.stages.map(({ id }) =>
    model.activities.flatMap(({ stage }, i) => (stage === id ? [i] : [])),
  );
  const at: number[] = [];
  const what: number[] = [];
  const whose: number[] = [];
  const deals = ['deal,opened_at,closed_at,outcome,segment'];
  for (let deal = 0; deal < dealCount; deal++) {
    const opened = (START + random() * 800) * 86400;
    let time = opened;
    let outcome = 'won';
    for (const activities of stages) {
      const stay = (2 - Math.log(1 - random()) * 14) * 86400;
      for (const activity of activities)
        while (random() < 0.24) {
          at.push(Math.floor(time + random() * stay));
          what.push(activity);
          whose.push(deal);
        }
      time += stay;
      if (random() > 0.9) {
        outcome = 'lost';
        break;
      }
    }
    const closed = isoDay(Math.floor(time / 86400));
    deals.push(
      `${idOf(deal)},${isoDay(Math.floor(opened / 86400))},${closed},${outcome},${deal % 3 ? 'mid' : 'large'}`,
    );
  }
  const order = Uint32Array.from(at, (_, i) => i).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  const paths = {
    deals: join(folder, 'deals.csv'),
    events: join(folder, 'events.csv'),
    mapping: join(folder, 'mapping.yaml'),
  };
  writeLines(paths.deals, deals);
  writeLines(paths.events, eventLines(order, at, what, whose, terms));
  writeLines(paths.mapping, [
    'terms:',
    ...model.activities.map(({ id }, i) => `  ${JSON.stringify(terms[i])}: ${id}`),
  ]);
  return { ...paths, size: at.length };
}

function* eventLines(
  order: Uint32Array,
  at: number[],
  what: number[],
  whose: number[],
  terms: string[],
): Generator<string> {
  yield 'deal,activity,at';
  for (const event of order) {
    const time = new Date((at[event] ?? 0) * 1000).toISOString().slice(0, 19);
    const term = terms[what[event] ?? 0] ?? '';
    const written = term.includes(',') ? `"${term}"` : term;
    yield `${idOf(whose[event] ?? 0)},${written},${time}Z`;
  }
}

function idOf(deal: number): string {
  return `006${(Math.imul(deal, 2654435761) >>> 0).toString(36).toUpperCase().padStart(7, '0')}${deal.toString(36).padStart(5, '0')}`;
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  let block: string[] = [];
  for (const line of lines) {
    block.push(line);
    if (block.length < 50_000) continue;
    writeSync(file, `${block.join('\n')}\n`);
    block = [];
  }
  writeSync(file, block.length > 0 ? `${block.join('\n')}\n` : '');
  closeSync(file);
}
