import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatePlaybook } from './generate-playbook.ts';

/** Writes a generated playbook of `items` items into `folder`. */
export function writePlaybook(folder: string, items: number): void {
  for (const { path, text } of generatePlaybook(items)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
