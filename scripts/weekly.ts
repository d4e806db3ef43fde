import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codeOwners } from '#build/owners/code-owners.ts';
import { askLinks } from '#build/weekly/ask-links.ts';
import { externalLinks } from '#build/weekly/external-links.ts';
import { weeklyReport } from '#build/weekly/weekly-report.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { today } from '#site/today.ts';
import { run } from './run.ts';

// Asks other servers, so it is never a gate: its answer goes into an issue, and it always succeeds.
await run(async () => {
  parseArgs({ options: {} });
  const { playbook } = await readPlaybook('content', today());
  if (!playbook) console.log('The content has mistakes: `npm run check` names them.');
  else {
    const asked = await askLinks(externalLinks(playbook));
    const file = '.github/CODEOWNERS';
    const ownersFit = !existsSync(file) || readFileSync(file, 'utf8') === codeOwners(playbook);
    console.log(weeklyReport(playbook, today(), asked, ownersFit));
  }
  return 0;
});
