import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#build/content-folder.ts';
import { neverReviewed } from '#build/import/draft-page.ts';
import { importFolder } from '#build/import/import-folder.ts';
import { count } from '#playbook/wording.ts';
import { today } from '#site/today.ts';
import { UsageError } from '#site/usage-error.ts';
import { run } from './run.ts';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { content: { type: 'string' } },
  });
  const [from, ...others] = positionals;
  if (!from || others.length > 0) throw new UsageError('Name one folder to import.');
  const content = contentFolder(values.content);
  const { placed, pictures, notPlaced } = await importFolder(
    resolve(from),
    resolve(content),
    today(),
  );
  for (const { from, to, leftOut } of placed) {
    console.log(`${from} → ${content}/${to}`);
    for (const [what, { length }] of Map.groupBy(leftOut, (what) => what))
      console.log(`    left out: ${what}${length > 1 ? ` (${length} times)` : ''}`);
  }
  for (const { from, to } of pictures) console.log(`${from} → ${content}/${to}`);
  for (const { from, why } of notPlaced) console.log(`not placed: ${from} ${why}`);
  console.log(
    `${count(placed.length, 'page')} and ${count(pictures.length, 'picture')} placed, ${count(notPlaced.length, 'file')} not.`,
  );
  if (placed.length > 0)
    console.log(
      `Each is marked as reviewed on ${neverReviewed}, so that it is due for review until somebody has read it.`,
    );
  return 0;
});
