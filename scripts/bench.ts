import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { UsageError } from '#site/usage-error.ts';
import { run } from './run.ts';

/** What is measured, by name; each gives the rows of a table, and loads no more than it needs. */
const parts: Record<string, (sizes?: number[]) => Promise<object[]>> = {
  builds: async (items) => (await import('./bench/builds.ts')).benchBuilds(items),
  check: async (files) => (await import('./bench/check.ts')).benchCheck(files),
  diagrams: async (counts) => (await import('./diagram-bench/figures.ts')).benchDiagrams(counts),
  search: async (pages) => (await import('./search-bench/measure-search.ts')).benchSearch(pages),
  backtest: async () => (await import('./backtest/bench.ts')).benchBacktest(),
};

await run(async () => {
  const words = process.argv.slice(2);
  const sizes = words.map(Number).filter(Boolean);
  const named = words.filter((word) => !Number(word));
  const unknown = named.filter((word) => !(word in parts));
  if (unknown.length > 0) throw new UsageError(`Nothing here is called “${unknown.join('”, “')}”.`);
  // Sizes alone are those of playbooks.
  const chosen = named.length > 0 ? named : sizes.length > 0 ? ['builds'] : Object.keys(parts);

  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  const figures: Record<string, object[]> = {};
  for (const name of chosen) {
    const rows = (await parts[name]?.(sizes.length > 0 ? sizes : undefined)) ?? [];
    figures[name] = rows.map(rounded);
    console.log(`\n${name}`);
    console.table(figures[name]);
    writeFileSync('bench.json', `${JSON.stringify({ day, machine, ...figures }, null, 2)}\n`);
  }
  console.log(`${day}, ${machine}; also in bench.json.`);
  return 0;
});

function rounded(row: object): object {
  const round = (value: unknown) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, round(value)]));
}
