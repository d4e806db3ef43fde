import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#build/content-folder.ts';
import { contentAt, contentNow } from '#build/difference/content-at.ts';
import { describeDifference } from '#build/difference/describe.ts';
import { differenceMarkdown, differenceText } from '#build/difference/print.ts';
import { readPages } from '#build/difference/read-pages.ts';
import { UsageError } from '#site/usage-error.ts';
import { run } from './run.ts';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  });
  const [base, more] = positionals;
  if (!base || more)
    throw new UsageError('Name one commit, tag or branch to compare the content with.');
  const content = resolve(contentFolder(values.content));
  const before = readPages(contentAt(base, content));
  const differences = describeDifference(before, readPages(contentNow(content)));
  const formats = new Map([
    ['text', differenceText(differences)],
    ['markdown', differenceMarkdown(differences)],
    ['json', JSON.stringify(differences)],
  ]);
  const text = formats.get(values.format);
  if (text === undefined) throw new UsageError('“--format” must be text, markdown or json.');
  console.log(text);
  return 0;
});
