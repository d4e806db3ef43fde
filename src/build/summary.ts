import { relative } from 'node:path';
import type { BuildOptions, BuildReport } from './build-site.ts';

/** The closing line of a build, for people. */
export function summary(report: BuildReport, options: BuildOptions): string {
  const where = relative(options.root, options.out) || options.out;
  const folder = where.startsWith('..') ? options.out : where;
  return [
    `${report.pages} pages in ${folder}/`,
    `${report.files} files, ${(report.bytes / 1e6).toFixed(1)} MB`,
    `${(report.milliseconds / 1000).toFixed(1)} s`,
  ].join(' · ');
}
