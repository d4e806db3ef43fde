import { resolve } from 'node:path';
import { writePlaybook } from './write-playbook.ts';

const [folder, items] = process.argv.slice(2);
if (folder && Number(items) > 0) writePlaybook(resolve(folder), Number(items));
else {
  console.error('Usage: node scripts/bench/write-text.ts DIR ITEMS');
  process.exitCode = 2;
}
