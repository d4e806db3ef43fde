import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorFiles } from '#playbook/editor-files.ts';

const root = new URL('../../../', import.meta.url);

test.each([...editorFiles()])('%s is as the content model makes it', (path, text) => {
  const file = new URL(path, root);
  const there = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(there === text, `Run node scripts/editor-files.ts to write ${path} again.`).toBe(true);
});

test('every field has words for those who hover over it', () => {
  const silent = [...editorFiles()]
    .filter(([path]) => path.endsWith('.schema.json'))
    .flatMap(([path, text]) => withoutWords(JSON.parse(text), path));
  expect(silent).toEqual([]);
});

/** Paths of fields that have no description; a fixed word describes itself. */
function withoutWords(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]: [string, unknown]) => {
    const deeper = withoutWords(inner, `${path} ${name}`);
    if (name !== 'properties' || typeof inner !== 'object' || inner === null) return deeper;
    const silent = Object.entries(inner).filter(
      ([, field]: [string, unknown]) =>
        typeof field === 'object' &&
        field !== null &&
        !('description' in field || 'const' in field),
    );
    return [...deeper, ...silent.map(([field]) => `${path} ${field}`)];
  });
}
