import { z } from 'astro/zod';
import { count } from '#playbook/wording.ts';
import { differenceMarkdown, safe } from './print.ts';

/** What a pull request's own run reports; it comes from anyone and is read as data. */
export const reportSchema = z.object({
  differences: z.array(z.object({ name: z.string(), changes: z.array(z.string()) })),
  check: z.object({
    problems: z.array(
      z.object({
        severity: z.enum(['error', 'warning']),
        file: z.string(),
        line: z.number(),
        message: z.string(),
        fix: z.string().optional(),
      }),
    ),
  }),
});

export type Report = z.output<typeof reportSchema>;

/** By this the workflow finds its own comment again; readers do not see it. */
export const commentMark = '<!-- what changes in the playbook -->';

/** The comment under a pull request: what changes for readers, and what must be mended first. */
export function pullRequestComment({ differences, check }: Report, run: string): string {
  const errors = check.problems.filter(({ severity }) => severity === 'error');
  const rows = errors
    .slice(0, 20)
    .map(
      ({ file, line, message, fix = '' }) =>
        `| ${safe(`${file}:${line}`)} | ${safe(`${message} ${fix}`)} |`,
    );
  const more = errors.length - rows.length;
  return [
    commentMark,
    '### What changes in the process',
    differenceMarkdown(differences),
    '### Is the content right?',
    errors.length === 0 ? 'Yes.' : `Not yet: ${count(errors.length, 'mistake')}.`,
    ...(rows.length > 0 ? [['| Where | What to do |', '| --- | --- |', ...rows].join('\n')] : []),
    ...(more > 0 ? [`… and ${more} more.`] : []),
    ...(errors.length === 0
      ? [
          `To look at it before it is merged: [the built site](${run}), as “site” under Artifacts, for any web server.`,
        ]
      : []),
  ].join('\n\n');
}
