import { expect, it } from 'vitest';
import { backtest } from '#backtest/backtest.ts';
import { draftToText } from '#backtest/draft-text.ts';
import { mistakesOf, model, presets, TODAY } from './company.ts';

const rows = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');
const deals = `Nr;Begun on;Status;Owner\n${rows(40, (i) => `A${i};2025-01-0${1 + (i % 9)};${i % 2 ? 'Gewonnen' : 'Verloren'};Jane`)}`;
const events = `Nr;What;Date\n${rows(40, (i) => `A${i};Golf day;2025-01-10`)}`;
const columns = `columns:
  deals: { deal: Nr, opened_at: Begun on, outcome: Status }
  events: { deal: Nr, activity: What, at: Date }
drop: [Owner]
`;

async function draftFrom(
  mapping: string,
  ofDeals = deals,
  ofEvents = `${events}X1;Golf day;2025-01-10\n`,
): Promise<string> {
  const result = await backtest({
    model,
    presets,
    files: [
      { name: 'deals.csv', gives: 'deals', pieces: [ofDeals] },
      { name: 'events.csv', gives: 'events', pieces: [ofEvents] },
    ],
    mapping: { name: 'mapping.yaml', text: mapping },
    draft: true,
    today: TODAY,
  });
  if (result.kind !== 'draft') throw new Error(JSON.stringify(result));
  return draftToText(result.draft);
}

it('says for files of unknown layout how a mapping begins: guesses, what must be named, what is never read', async () => {
  const [ofDeals = '', ofEvents, ...others] = await mistakesOf({
    deals,
    events,
    mapping: 'resolution: day\n',
  });
  expect(ofDeals).toContain('Say in a mapping which column is what');
  expect(ofDeals.split('\n').slice(1)).toEqual([
    'columns:',
    '  deals:',
    '    deal: "Nr"   # guess',
    '    outcome: "Status"   # guess',
    // One mapping is for all files: two lists of columns would be two keys of one name.
    '  events:',
    '    at: "Date"   # guess',
    '    deal: …   # which column?',
    '    activity: …   # which column?',
    'drop:   # never read',
    '  - "Begun on"',
    '  - "Owner"',
    '  - "Nr"',
    '  - "What"',
  ]);
  expect(ofEvents).toMatch(/^events.csv:1 .* Its columns stand in the lines for deals.csv.$/);
  expect(others).toEqual([]);
  expect(ofDeals).not.toContain('Jane');
});

it('goes on from a mapping that names the columns: its words stay, terms are added', async () => {
  const text = await draftFrom(`${columns}unknownDeals: drop\nterms: { Golf day: change/ours }\n`);
  expect(text).toContain('    deal: ["Nr"]');
  expect(text).toContain('  - "Owner"');
  expect(text).toContain(
    '  # "Gewonnen": …   # in 20 deals: decide won, lost, disqualified or open',
  );
  expect(text).toContain('  "Golf day": change/ours   # 40 rows in 40 deals');
  expect(text).toContain('# Noticed: fewer than 5 rows of events belong to no deal in the file');
});

it('shows words of the mapping however few deals have them: the reader wrote them', async () => {
  const text = await draftFrom(
    `${columns}unknownDeals: drop\noutcomes: { verloren: lost }\nterms: { golf day: change/ours }\n`,
    deals.replaceAll(/;Verloren(?=;)/g, (word, at) => (at < 200 ? word : ';Gewonnen')),
    events.replaceAll(/Golf day/g, (word, at) => (at < 50 ? word : 'Fair')),
  );
  expect(text).toContain('  "Verloren": lost   # in fewer than 5 deals\n');
  expect(text).toContain('  "Golf day": change/ours   # in fewer than 5 deals\n');
});

it('needs no line for won, lost, disqualified and open in a column that the mapping calls the outcome', async () => {
  const words = deals.replaceAll('Gewonnen', 'Won').replaceAll('Verloren', 'Lost');
  const rest = 'terms: { Golf day: change/ours }\n';
  expect(await mistakesOf({ deals: words, events, mapping: `${columns}${rest}` })).toEqual([]);
});
