import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { choose } from '#search/choose.ts';
import { openIndex } from '#search/open-index.ts';
import { printAnswer, toJson } from '#search/print-answer.ts';
import { makeSearch } from '#search/search.ts';
import { UsageError } from '#site/usage-error.ts';
import { run } from './run.ts';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stage: { type: 'string', multiple: true },
      kind: { type: 'string', multiple: true },
      role: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      out: { type: 'string', default: 'dist' },
    },
  });
  const words = positionals.join(' ').trim();
  if (!words) throw new UsageError('Write the words to search for.');
  const dist = resolve(values.out);
  if (!existsSync(join(dist, 'pagefind', 'vocabulary.json'))) {
    const status = build(dist);
    if (status !== 0) return status;
  }
  const index = await openIndex(dist);
  const chosen = choose(index.vocabulary, values);
  if ('problem' in chosen) throw new UsageError(chosen.problem);
  const search = makeSearch(index.engine, index.vocabulary);
  const answer = await search.ask(words);
  if (values.json) console.log(JSON.stringify(toJson(answer, chosen.choice)));
  else console.log(await printAnswer(answer, chosen.choice, search));
  index.close();
  return 0;
});

function build(out: string): number {
  const script = fileURLToPath(new URL('build.ts', import.meta.url));
  // The answer alone belongs to the output, so the build’s words go where errors go.
  const { status } = spawnSync(process.execPath, [script, '--out', out], {
    stdio: ['ignore', 2, 2],
  });
  return status ?? 3;
}
