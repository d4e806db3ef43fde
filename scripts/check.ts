import { parseArgs } from 'node:util';
import { readPlaybook } from '#playbook/read-playbook.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
});
const today = process.env['PLAYBOOK_TODAY'] ?? new Date().toISOString().slice(0, 10);
const { problems, files, items } = await readPlaybook(values.content, today);
if (values.format === 'json') console.log(JSON.stringify({ problems, files, items }));
else {
  for (const { file, line, column, message, fix, rule } of problems)
    console.log(`${file}:${line}:${column}  ${message}${fix ? ` ${fix}` : ''}  (${rule})`);
  console.log(`${files} files, ${problems.length} problems.`);
}
process.exitCode = problems.some(({ severity }) => severity === 'error' || values.strict) ? 1 : 0;
