import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#build/content-folder.ts';
import { begin } from '#playbook/begin.ts';
import { toText } from '#playbook/print.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { today } from '#site/today.ts';
import { UsageError } from '#site/usage-error.ts';
import { run } from './run.ts';

await run(async () => {
  const { values, positionals } = parseArgs({
    options: { content: { type: 'string' } },
    allowPositionals: true,
  });
  const [kind, name, ...others] = positionals;
  if (kind === undefined || name === undefined || others.length > 0)
    throw new UsageError('Name a kind and a file name.');
  const content = contentFolder(values.content);
  const found = await readPlaybook(content, today());
  if (!found.playbook) {
    console.log(toText(found));
    console.error('Mend this first; a new page would be lost among the mistakes.');
    return 1;
  }
  const begun = begin(kind, name, found.playbook, found.texts, today());
  if ('trouble' in begun) throw new UsageError(begun.trouble);
  for (const [path, text] of begun.files) {
    const file = join(content, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(`Written: ${file}`);
  }
  console.log(`Its page will be ${begun.url}. Look at it with npm run dev.`);
  return 0;
});
