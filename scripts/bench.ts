import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureBuild } from './bench/measure-build.ts';
import { measureEdit } from './bench/measure-edit.ts';
import { writePlaybook } from './bench/write-playbook.ts';

// Generated playbooks of three sizes, built cold and warm; then the figures of the other parts.
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const scratch = mkdtempSync(join(tmpdir(), 'crossing-bench-'));
const rows = [];
for (const items of sizes.length > 0 ? sizes : [60, 500, 2000]) {
  const content = join(scratch, String(items), 'content');
  const out = join(scratch, String(items), 'site');
  writePlaybook(content, items);
  for (const cache of ['diagrams', 'pages'])
    rmSync(join('node_modules/.cache', cache), { recursive: true, force: true });
  const cold = await measureBuild(['--content', content, '--out', out]);
  const warm = await measureBuild(['--content', content, '--out', out]);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => gzipSync(readFileSync(join(out, file))).length)
    .sort((a, b) => a - b);
  rows.push({
    items,
    coldSeconds: cold.seconds,
    warmSeconds: warm.seconds,
    warmMillisecondsPerItem: Math.round((warm.seconds * 1000) / items),
    editMilliseconds: Math.round(await measureEdit(content)),
    memoryMB: cold.megabytes,
    medianPageBytes: pages[Math.floor(pages.length / 2)],
    parts: cold.parts,
  });
}
rmSync(scratch, { recursive: true, force: true });
const [first] = rows;
const per = first?.warmMillisecondsPerItem;
console.table(
  rows.map(({ parts: _, ...row }) => ({
    ...row,
    ratioPerItem: per ? (row.warmMillisecondsPerItem / per).toFixed(2) : '',
  })),
);
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB`;
const day = new Date().toISOString().slice(0, 10);
writeFileSync('bench.json', `${JSON.stringify({ day, machine, builds: rows }, null, 2)}\n`);
console.log(`${day}, ${machine}; also in bench.json.`);
for (const part of ['diagrams', 'search', 'backtest']) {
  const script = `scripts/bench-${part}.ts`;
  if (existsSync(script) && sizes.length === 0)
    spawnSync(process.execPath, [script], { stdio: 'inherit' });
}
