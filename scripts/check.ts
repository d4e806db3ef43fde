import { parseArgs } from 'node:util';
import { makePlaybook } from '#playbook/playbook.ts';
import { readContent } from '#playbook/read.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
});
const today = process.env['PLAYBOOK_TODAY'] ?? new Date().toISOString().slice(0, 10);
const { files, problems: unread } = await readContent(values.content);
const { problems: found } = makePlaybook(files, today);
const problems = [...unread, ...found];
if (values.format === 'json') console.log(JSON.stringify({ problems, files: files.length }));
else {
  for (const { file, line, column, message, fix, rule } of problems)
    console.log(`${file}:${line}:${column}  ${message}${fix ? ` ${fix}` : ''}  (${rule})`);
  console.log(`${files.length} files, ${problems.length} problems.`);
}
process.exitCode = problems.some(({ severity }) => severity === 'error' || values.strict) ? 1 : 0;
