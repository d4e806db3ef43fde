import { z } from 'astro/zod';
import { address, common, day, idOf, list, pageOf, sample, words } from './field-types.ts';

const stages = list(pageOf('stages', 'a stage', 'backing'), 'The stages it touches.');
const long = (description: string, example: string) => words(description, example, 1200);
const shared = {
  ...common,
  sample,
  date: day('The day.'),
  owner: idOf('the owner in playbook.yaml', 'sales-leadership'),
};

export const changeSchema = z.strictObject({
  kind: z.literal('change'),
  ...shared,
  what: long('What changed, in a rep’s words.', 'Stage four asks for weighted criteria'),
  why: long('Why it changed.', 'Two losses and one interview showed …'),
  decidedBy: words('The function that decided.', 'Sales leadership', 80),
  pages: z
    .array(address('/plays/price-talk/'))
    .min(1)
    .meta({ description: 'Pages that changed.', examples: [['/stages/priorities/']] }),
  because: list(
    z.string().regex(/^[a-z0-9-]+$/),
    'The records or interviews behind it, by file name.',
  ),
  link: z
    .url({ protocol: /^https$/ })
    .optional()
    .meta({ description: 'The pull request.' }),
});

export const reviewSchema = z.strictObject({
  kind: z.literal('review'),
  ...shared,
  type: z.enum(['annual', 'quarterly', 'after-disruption', 'pilot-end']).meta({
    description: 'Which review it was.',
    examples: ['annual'],
  }),
  present: z
    .array(words('A function.', 'Sales leadership', 80))
    .min(1)
    .meta({ description: 'The functions that were there; no names.' }),
  asked: z
    .array(words('A question asked of the process.', 'Have we captured everything?'))
    .min(1)
    .meta({ description: 'The questions the review asked.' }),
  findings: z
    .array(words('A finding.', 'Nobody uses …'))
    .min(1)
    .meta({ description: 'What the review found.' }),
  changes: list(
    z.strictObject({
      page: address('/plays/price-talk/'),
      act: z.enum(['add', 'change', 'simplify', 'drop']).meta({
        description: 'What was done to the page.',
        examples: ['simplify'],
      }),
      why: words('Why.', 'Two entries said the same'),
    }),
    'What was changed, page by page.',
  ),
  verdict: z.enum(['tune', 'update', 'redesign']).meta({
    description: 'What follows: tune, update or redesign.',
    examples: ['tune'],
  }),
  stages,
  next: day('The day of the next review, within a year.', '2027-10-14'),
});

export const disruptionSchema = z.strictObject({
  kind: z.literal('disruption'),
  ...shared,
  side: z.enum(['customers', 'ours', 'market']).meta({
    description: 'Where it came from.',
    examples: ['customers'],
  }),
  what: long('What happened.', 'Buyers must now …'),
  signal: long('How we noticed.', 'Three deals in a month …'),
  stages: z
    .array(pageOf('stages', 'a stage', 'backing'))
    .min(1)
    .meta({ description: 'The stages it touches.', examples: [['backing']] }),
  decision: z.enum(['watch', 'tune', 'redesign']).meta({
    description: 'What we decided: watch, tune or redesign.',
    examples: ['tune'],
  }),
  reviewedOn: day('The day those stages were reviewed because of it.').optional(),
});

export const pilotSchema = z.strictObject({
  kind: z.literal('pilot'),
  ...shared,
  hypothesis: long('What we expect.', 'If customers write the plan, fewer deals stall'),
  team: words('Who takes part; functions and numbers, no names.', 'Two teams of six', 160),
  start: day('First day.'),
  end: day('Last day; three to six months after the first.', '2026-09-30'),
  stages,
  baseline: words('What it was before.', '4 of 20 deals had a plan with their dates'),
  measures: z
    .array(
      z.strictObject({
        what: words('What is counted.', 'Deals with a plan the customer edited'),
        kind: z.enum(['adoption', 'leading', 'lagging']).meta({
          description: 'Whether it shows use, early signs, or results.',
          examples: ['leading'],
        }),
        result: words('What came out.', '13 of 21').optional(),
      }),
    )
    .min(1)
    .meta({ description: 'What is counted, and what came out.' }),
  rollback: words('The sign that ends it early.', 'Two customers ask us to stop'),
  support: words('What helps the teams adopt it.', 'A weekly half hour').optional(),
  learnings: list(words('Something learned.', 'The first draft must be theirs'), 'Learnings.'),
  verdict: z.enum(['running', 'keep', 'adjust', 'drop']).meta({
    description: '“running” until it is closed; then keep, adjust or drop.',
    examples: ['keep'],
  }),
  changes: list(
    z.string().regex(/^[a-z0-9-]+$/),
    'The change records that came of it, by file name.',
  ),
});

/** A dated fact about the process: a change, a review, a disruption or a pilot. */
export const recordSchema = z
  .discriminatedUnion('kind', [changeSchema, reviewSchema, disruptionSchema, pilotSchema])
  .meta({ title: 'Record', description: 'A dated fact about the process.' });

export type Change = z.output<typeof changeSchema>;
export type PlaybookRecord = z.output<typeof recordSchema>;
