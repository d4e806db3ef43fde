import { buildSite } from '#build/build-site.ts';
import { parseCommandLine } from '#build/command-line.ts';
import { summary } from '#build/summary.ts';
import { run } from './run.ts';

await run(async () => {
  const options = parseCommandLine(process.argv.slice(2), 'build');
  console.log(summary(await buildSite(options, console.log), options));
  return 0;
});
