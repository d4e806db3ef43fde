import { buildSite } from '#build/build-site.ts';
import { parseCommandLine } from '#build/command-line.ts';
import { serveFolder } from '#build/serve-folder.ts';
import { summary } from '#build/summary.ts';
import { endWithNpm } from './end-with-npm.ts';
import { run } from './run.ts';

await run(async () => {
  const options = parseCommandLine(process.argv.slice(2), 'serve');
  console.log(summary(await buildSite(options, console.log), options));
  endWithNpm();
  const { url } = await serveFolder(options.out, options);
  console.log(`\nThe playbook is at ${url}\nEnd it with Ctrl+C.`);
  return 0;
});
