import { relative } from 'node:path';
import { count } from '#playbook/wording.ts';
import type { BuildReport } from './build-site.ts';
import type { BuildOptions } from './make-site.ts';

/** The closing line of a build, for people. */
export function summary(report: BuildReport, options: BuildOptions): string {
  const where = relative(options.root, options.out) || options.out;
  const folder = where.startsWith('..') ? options.out : where;
  return [
    `${count(report.pages, 'page')} in ${folder}/`,
    count(report.diagrams, 'diagram'),
    count(report.words, 'word'),
    count(report.warnings, 'warning'),
    `${count(report.files, 'file')}, ${(report.bytes / 1e6).toFixed(1)} MB`,
    `${(report.milliseconds / 1000).toFixed(1)} s`,
  ].join(' · ');
}
