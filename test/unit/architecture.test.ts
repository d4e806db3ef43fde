import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each place may import from the project; what is not listed is forbidden. */
const allowed: Record<string, string[]> = {
  'src/playbook': ['src/playbook', 'src/backtest', 'src/diagram'],
  'src/backtest': ['src/backtest'],
  'src/diagram': ['src/diagram'],
  'src/search': ['src/search', 'src/playbook'],
  'src/deal': ['src/deal', 'src/playbook'],
  'src/build': ['src/build', 'src/playbook', 'src/diagram', 'src/search', 'src/site'],
  'src/site': ['src/site', 'src/playbook', 'src/diagram', 'src/backtest', 'src/search', 'src/deal'],
  'src/client': [
    'src/client',
    'src/deal',
    'src/search',
    'src/backtest',
    'src/playbook',
    'src/site',
  ],
  'src/components': [
    'src/components',
    'src/client',
    'src/styles',
    'src/site',
    'src/playbook',
    'src/deal',
    'src/search',
    'src/backtest',
  ],
  'src/layouts': [
    'src/layouts',
    'src/components',
    'src/client',
    'src/styles',
    'src/site',
    'src/playbook',
  ],
  'src/pages': [
    'src/layouts',
    'src/components',
    'src/client',
    'src/styles',
    'src/site',
    'src/playbook',
    'src/deal',
    'src/search',
    'src/backtest',
  ],
  'src/customer': [
    'src/customer',
    'src/pages',
    'src/layouts',
    'src/components',
    'src/client',
    'src/site',
    'src/playbook',
    'src/search',
  ],
  scripts: [
    'scripts',
    'src/build',
    'src/playbook',
    'src/diagram',
    'src/search',
    'src/site',
    'src/backtest',
    'src/deal',
  ],
};

/** Files of the pure places that may know the outside: reading, serving, drawing. */
const doors: Record<string, string[]> = {
  'src/playbook': ['read.ts', 'gate.ts', 'serve-changes.ts', 'apart'],
};

const place = (file: string) =>
  Object.keys(allowed)
    .concat('src/styles')
    .find((name) => file.startsWith(`${name}/`));

const imports = globSync('{src,scripts}/**/*.{ts,mjs,astro}').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm,
    ),
  ].map((match) => ({ file, target: match[1] ?? match[2] ?? '' })),
);

describe('imports go one way', () => {
  test.each(Object.keys(allowed))('%s', (from) => {
    const wrong = imports
      .filter(({ file }) => place(file) === from)
      .map(({ file, target }) => ({ file, to: placeOfTarget(file, target) }))
      .filter(({ to }) => to !== undefined && !allowed[from]?.includes(to))
      .map(({ file, to }) => `${file} imports from ${to}`);
    expect(wrong).toEqual([]);
  });
});

describe('the domain is pure', () => {
  test.each(['src/playbook', 'src/backtest', 'src/deal'])('%s', (pure) => {
    const outside = imports
      .filter(({ file }) => place(file) === pure)
      .filter(({ file }) => !(doors[pure] ?? []).some((door) => file.startsWith(`${pure}/${door}`)))
      .filter(({ target }) => /^(node:|astro:)|^astro(\/(?!zod))?$/.test(target))
      .map(({ file, target }) => `${file} imports ${target}`);
    const impure = globSync(`${pure}/**/*.ts`)
      .filter((file) => !(doors[pure] ?? []).some((door) => file.startsWith(`${pure}/${door}`)))
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bprocess\.(?:env|cwd|argv|exit|stdout|platform)\b/.test(
          readFileSync(file, 'utf8'),
        ),
      )
      .map((file) => `${file} asks the clock or the process`);
    expect([...outside, ...impure]).toEqual([]);
  });
});

function placeOfTarget(file: string, target: string): string | undefined {
  if (target.startsWith('#')) return `src/${target.slice(1).split('/')[0]}`;
  if (target.startsWith('.')) return place(normalize(join(dirname(file), target)));
  return undefined;
}
