import { parseCommandLine } from '../src/build/command-line.ts';
import { buildSite } from '../src/build/build-site.ts';
import { summary } from '../src/build/summary.ts';
import { BuildStopped } from '../src/build/stopped.ts';

const options = parseCommandLine(process.argv.slice(2), 'build');
try {
  console.log(summary(await buildSite(options, console.log), options));
} catch (error) {
  if (!(error instanceof BuildStopped)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
