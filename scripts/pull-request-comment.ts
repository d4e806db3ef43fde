import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pullRequestComment, reportSchema } from '#build/difference/comment.ts';

const [folder = 'report', run = ''] = process.argv.slice(2);
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const report = reportSchema.parse({
  differences: read('differences.json'),
  check: read('check.json'),
});
console.log(pullRequestComment(report, run));
