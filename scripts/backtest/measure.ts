import { readFileSync } from 'node:fs';
import { backtest } from '#backtest/backtest.ts';
import { dayNumber } from '#backtest/days.ts';
import { inputFile, readPresets } from './files.ts';
import { readProcess } from './process.ts';

// One run in a process of its own, so that its memory is its own: deals, events, mapping → seconds and megabytes.
const [, , deals = '', events = '', mapping = ''] = process.argv;
const today = dayNumber(2027, 1, 1);
const model = await readProcess('content', today);
if (typeof model === 'string') throw new Error(model);
const start = performance.now();
const cpu = process.cpuUsage();
const result = await backtest({
  model,
  presets: readPresets(),
  files: [inputFile(deals, 'deals'), inputFile(events, 'events')],
  mapping: { name: mapping, text: readFileSync(mapping, 'utf8') },
  today,
});
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
if (result.kind !== 'report') throw new Error(JSON.stringify(result));
const counted = result.report.data.events;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ counted, seconds, cpuSeconds: (user + system) / 1e6, megabytes }));
