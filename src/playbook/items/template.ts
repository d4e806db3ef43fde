import { z } from 'astro/zod';
import { audience, common, kept, list, pageOf, words } from './field-types.ts';

/** Something to copy, fill in or hand over; its text is the body of the page. */
export const templateSchema = z
  .strictObject({
    ...common,
    ...kept,
    summary: words('What it is for, in a sentence.', 'One page the customer corrects …'),
    audience,
    stages: z
      .array(pageOf('stages', 'a stage', 'problem'))
      .min(1)
      .meta({ description: 'The stages it is used in.', examples: [['problem']] }),
    format: z.enum(['page', 'email', 'sheet', 'agenda', 'checklist', 'questions']).meta({
      description: 'What the reader gets.',
      examples: ['page'],
    }),
    people: list(pageOf('people', 'a role in people/', 'problem-owner'), 'Roles it is for.'),
    minutes: z
      .int()
      .positive()
      .max(480)
      .optional()
      .meta({ description: 'Minutes it takes to fill in.', examples: [20] }),
  })
  .meta({ title: 'Template', description: 'Something to copy, fill in or hand over.' });

export type Template = z.output<typeof templateSchema>;
