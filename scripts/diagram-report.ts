// node scripts/diagram-report.ts: draws the collected diagrams and writes how many of each kind into the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { KINDS } from '#diagram/kinds.ts';
import { createRenderer } from '#diagram/renderer.ts';

const COLLECTED = new URL('../../shared/data/mermaid/', import.meta.url);
const README = new URL('../src/diagram/README.md', import.meta.url);
const SECTION = /(<!-- kinds -->\n)[\s\S]*(<!-- \/kinds -->)/;

interface Collected {
  id: string;
  type: string;
  parses: boolean;
  source: string;
}

const all = ['upstream-docs', 'upstream-examples', 'maid-valid']
  .flatMap((name) =>
    readFileSync(new URL(`${name}.jsonl`, COLLECTED), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line): Collected => JSON.parse(line))
  .filter(({ parses, type }) => parses && type !== 'unknown');

const renderer = createRenderer({ cache: false });
const answers = await renderer.renderAll(
  all.map(({ id, source }) => ({ id: `d${id}`, source, looks: 'drop' })),
);
await renderer.close();

const called = new Map(
  KINDS.map(({ keyword, called: name }) => [keyword.replace('-v2', ''), name]),
);
const rows = [...Map.groupBy(answers.keys(), (i) => all[i]?.type ?? '')]
  .map(([type, indexes]) => {
    const drawn = indexes.filter((i) => 'svg' in (answers[i] ?? {})).length;
    return { type, drawn, of: indexes.length };
  })
  .sort((a, b) => b.drawn - a.drawn || (a.type < b.type ? -1 : 1))
  .map(
    ({ type, drawn, of }) =>
      `| ${called.get(type) ?? `\`${type}\``} | ${of} | ${drawn || 'refused by name'} |`,
  );
const table = ['| kind | collected | drawn |', '|---|---|---|', ...rows, ''].join('\n');
writeFileSync(README, readFileSync(README, 'utf8').replace(SECTION, `$1${table}$2`));
console.log(table);
