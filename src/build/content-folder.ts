import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '#site/usage-error.ts';

/** The folder that a command was given with `--content`; throws a UsageError where that names none. */
export function contentFolder(given = 'content'): string {
  if (given === '')
    throw new UsageError('Name a folder after “--content”, or leave both out for content/.');
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${resolve(given)}.`);
  return given;
}
