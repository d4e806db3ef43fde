import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printAnswer, toJson } from '#search/print-answer.ts';
import { openIndex } from '#search/open-index.ts';
import { makeSearch } from '#search/search.ts';
import { misread, usageOf } from '../src/build/usage.ts';
import { choose } from '#search/choose.ts';

const { values, positionals } = readArguments();
const words = positionals.join(' ').trim();
if (!words) stop(`Write the words to search for.\n${usageOf('search')}`);
const dist = resolve(values.out);
if (!existsSync(join(dist, 'pagefind', 'vocabulary.json'))) build(dist);

const index = await openIndex(dist);
const chosen = choose(index.vocabulary, values);
if ('problem' in chosen) stop(chosen.problem);
const search = makeSearch(index.engine, index.vocabulary);
const answer = await search.ask(words);
if (values.json) console.log(JSON.stringify(toJson(answer, chosen.choice)));
else console.log(await printAnswer(answer, chosen.choice, search));
index.close();

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        stage: { type: 'string', multiple: true },
        kind: { type: 'string', multiple: true },
        role: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
        out: { type: 'string', default: 'dist' },
      },
    });
  } catch (error) {
    return stop(`${misread(error) ?? String(error)}\n${usageOf('search')}`);
  }
}

function build(out: string) {
  const script = fileURLToPath(new URL('build.ts', import.meta.url));
  // The answer alone belongs to the output, so the build’s words go where errors go.
  const { status } = spawnSync(process.execPath, [script, '--out', out], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 3);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
