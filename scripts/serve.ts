import { buildSite } from '../src/build/build-site.ts';
import { parseCommandLine } from '../src/build/command-line.ts';
import { serveFolder } from '../src/build/serve-folder.ts';
import { BuildStopped } from '../src/build/stopped.ts';
import { summary } from '../src/build/summary.ts';

const options = parseCommandLine(process.argv.slice(2), 'serve');
try {
  console.log(summary(await buildSite(options, console.log), options));
  const { url } = await serveFolder(options.out, options);
  console.log(`\nThe playbook is at ${url}\nEnd it with Ctrl+C.`);
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
