/** One check of `npm test`: a command that passes or fails; `vitest` projects are counted test by test. */
export interface Gate {
  name: string;
  run: string[] | { vitest: string[] };
  /** Gates that must have passed before. */
  after?: string[];
  /** Gates that use the same files and must not run at the same time. */
  apartFrom?: string[];
}

/** All gates, the longest first, so that two cores are done together. */
export const gates: Gate[] = [
  { name: 'build', run: ['node', 'scripts/build.ts'], apartFrom: ['types', 'unit'] },
  { name: 'unit', run: { vitest: ['unit'] }, apartFrom: ['build', 'types'] },
  { name: 'types', run: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'site', run: { vitest: ['site'] }, after: ['build'] },
  { name: 'browser', run: { vitest: ['browser'] }, after: ['build'] },
  {
    name: 'trouble',
    run: { vitest: ['build'] },
    after: ['build'],
    apartFrom: ['build', 'types', 'unit'],
  },
  { name: 'unused', run: ['knip', '--no-progress'] },
  { name: 'format', run: ['prettier', '--check', '--log-level', 'warn', '.'] },
];
