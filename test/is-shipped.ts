import { readFileSync } from 'node:fs';

/** Is the content ours, as it ships? The company is the first that whoever makes it theirs writes anew. */
export const isShipped = /^company: Your company$/m.test(
  readFileSync('content/playbook.yaml', 'utf8'),
);
