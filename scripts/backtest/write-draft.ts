import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { freeName } from './files.ts';

/** Prints the draft of a mapping and writes it to `wished`, or to a free name beside it. */
export function writeDraft(wished: string | undefined, text: string): void {
  const path = freeName(wished ?? 'private/mapping.draft.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(
    `${text}\nWritten to ${path}. Review it, then run again with --mapping ${path}.\n`,
  );
}
