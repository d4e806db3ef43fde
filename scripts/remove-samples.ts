import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#build/content-folder.ts';
import { toText } from '#playbook/print.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { removeSamples } from '#playbook/remove-samples.ts';
import { today } from '#site/today.ts';
import { run } from './run.ts';

await run(async () => {
  const { values } = parseArgs({ options: { content: { type: 'string' } } });
  const content = contentFolder(values.content);
  const found = await readPlaybook(content, today());
  if (!found.playbook) {
    console.log(toText(found));
    console.error('Mend this first; nothing has been removed.');
    return 1;
  }
  const files = [...found.texts].map(([file, text]) => ({ file, text }));
  const { removed, changed, toRead } = removeSamples(files, found.playbook);
  const parent = dirname(resolve(content));
  for (const file of removed) await rm(join(parent, file));
  for (const { file, text } of changed) await writeFile(join(parent, file), text);
  for (const file of removed) console.log(`Removed: ${file}`);
  for (const { file } of changed) console.log(`Changed: ${file}`);
  if (removed.length === 0) console.log('There is no sample in this playbook.');
  if (toRead.length > 0) console.log('\nThese lines speak of samples in words. Read them:');
  for (const { file, line, text } of toRead) console.log(`${file}:${line}  ${text.slice(0, 100)}`);
  const after = await readPlaybook(content, today());
  console.log(`\n${toText(after)}`);
  return after.playbook ? 0 : 1;
});
