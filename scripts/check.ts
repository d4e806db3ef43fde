import { appendFile } from 'node:fs/promises';
import { parseArgs, styleText } from 'node:util';
import { contentFolder } from '#build/content-folder.ts';
import { withDiagrams } from '#build/draw-diagrams.ts';
import { toGithub, toSummary } from '#playbook/print-github.ts';
import { toJson, toText, type Findings } from '#playbook/print.ts';
import { isError } from '#playbook/problem.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { today } from '#site/today.ts';
import { UsageError } from '#site/usage-error.ts';
import { mendContent } from './check/mend-content.ts';
import { pagesBefore } from './check/pages-before.ts';
import { run } from './run.ts';

const formats = { text: inColour, json: toJson, github: toGithub };

const colours = { place: 'bold', error: 'red', warning: 'yellow', quiet: 'dim' } as const;

await run(async () => {
  const { values } = parseArgs({
    options: {
      content: { type: 'string' },
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
    },
  });
  const { format, strict, fix } = values;
  const content = contentFolder(values.content);
  if (!isFormat(format)) throw new UsageError('--format is text, json or github.');
  const before = await pagesBefore(content);
  let found = await readPlaybook(content, today(), before);
  if (fix) {
    const changed = await mendContent(content, found.texts, found.problems);
    for (const file of changed) console.error(`Mended: ${file}`);
    if (changed.length > 0) found = await readPlaybook(content, today(), before);
  }
  found = await withDiagrams(found);
  console.log(formats[format](found));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) await appendFile(summary, toSummary(found));
  return found.problems.some((problem) => strict || isError(problem)) ? 1 : 0;
});

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

function inColour(found: Findings): string {
  return toText(found, (what, text) => styleText(colours[what], text, { stream: process.stdout }));
}
