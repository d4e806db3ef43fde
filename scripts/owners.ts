import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codeOwners } from '#build/owners/code-owners.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { today } from '#site/today.ts';
import { run } from './run.ts';

// With --check nothing is written: exit code 1 says that the file no longer fits the pages.
await run(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const { playbook } = await readPlaybook('content', today());
  if (!playbook) {
    console.error('The content has mistakes: npm run check names them.');
    return 1;
  }
  const text = codeOwners(playbook);
  const file = '.github/CODEOWNERS';
  if (!values.check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} does not fit the owners of the pages. Run npm run owners.`);
    return 1;
  }
  return 0;
});
