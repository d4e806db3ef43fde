/** One check of `npm test`: a command that passes or fails; `vitest` projects are counted test by test. */
export interface Gate {
  name: string;
  run: string[] | { vitest: string[] };
  /** Gates that must have passed before. */
  after?: string[];
  /** Gates that use the same files and must not run at the same time. */
  apartFrom?: string[];
}

/**
 * All gates, the longest first, so that two cores are done together. Types and builds write the same
 * files of the site generator; a browser and builds keep both cores busy, and together take longer than
 * one after the other.
 */
export const gates: Gate[] = [
  { name: 'build', run: ['node', 'scripts/command.mjs', 'build'], apartFrom: ['types'] },
  { name: 'browser', run: { vitest: ['browser'] }, after: ['build'] },
  {
    name: 'trouble',
    run: { vitest: ['build'] },
    after: ['build'],
    apartFrom: ['types', 'site', 'browser'],
  },
  { name: 'unit', run: { vitest: ['unit'] } },
  { name: 'types', run: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'site', run: { vitest: ['site'] }, after: ['build'], apartFrom: ['types'] },
  { name: 'unused', run: ['knip', '--no-progress'] },
  { name: 'format', run: ['prettier', '--check', '--log-level', 'warn', '.'] },
];
