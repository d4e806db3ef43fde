import { z } from 'astro/zod';
import { address, audience, common, kept, list, words } from './field-types.ts';

const task = z.strictObject({
  kind: z.enum(['read', 'watch', 'try', 'prove']).meta({
    description: 'What the new hire does.',
    examples: ['read'],
  }),
  text: words('The task, as an instruction.', 'Read the first three stages.'),
  minutes: z
    .int()
    .positive()
    .max(480)
    .meta({ description: 'How long it takes.', examples: [20] }),
  link: address('/plays/diagnosis-workshop/').optional(),
});

const check = z.strictObject({
  question: words('A question with one right answer.', 'Which proof ends stage one?'),
  answers: z
    .array(words('An answer.', 'A page in the customer’s own words'))
    .min(2)
    .max(5)
    .meta({ description: 'The answers to choose from.' }),
  right: z
    .int()
    .min(1)
    .max(5)
    .meta({
      description: 'The number of the right answer, counted from 1.',
      examples: [2],
    }),
  because: words('Why it is right.', 'Only the customer’s own words show …'),
  link: address('/plays/diagnosis-workshop/'),
});

/** Prose: how to use the playbook, how to do a review, the first weeks. */
export const guideSchema = z
  .strictObject({
    ...common,
    ...kept,
    summary: words('What the reader can do after reading.', 'How to review a deal in 50 minutes'),
    audience: audience.default('internal'),
    minutes: z
      .int()
      .positive()
      .max(120)
      .meta({ description: 'Minutes to read.', examples: [5] }),
    week: z
      .int()
      .min(1)
      .max(4)
      .optional()
      .meta({ description: 'Only for the first weeks: which week.', examples: [1] }),
    tasks: list(task, 'Only for the first weeks: what to read, watch, try and prove.'),
    checks: list(check, 'Questions by which readers check themselves.'),
  })
  .meta({ title: 'Guide', description: 'Prose: how to do something around the process.' });

export type Guide = z.output<typeof guideSchema>;
