import { z } from 'astro/zod';
import { common, kept, list, pageOf, words } from './field-types.ts';

const lines = (description: string, example: string) =>
  z
    .array(words(description, example, 500))
    .min(1)
    .meta({ description, examples: [[example]] });

/** How to do one thing: what to know, say, show and do. */
export const playSchema = z
  .strictObject({
    ...common,
    ...kept,
    summary: words('The play in one sentence.', 'Ninety minutes in which three functions …'),
    kind: z.enum(['joint', 'internal']).meta({
      description: '“joint” if the customer takes part, “internal” if it happens among ourselves.',
      examples: ['joint'],
    }),
    stages: z
      .array(pageOf('stages', 'a stage', 'problem'))
      .min(1)
      .meta({ description: 'The stages this play belongs to.', examples: [['problem']] }),
    moment: words('The moment you need it, as you would say it.', 'The CFO asks: why now?', 160),
    outcome: words('What the customer has afterwards.', 'One agreed statement of the problem'),
    know: lines('What to know before you start.', 'People defend the cause they named first.'),
    say: lines('Words to say or write, ready to copy.', 'What would have to be true …?'),
    show: lines('What to show or hand over.', 'The problem on one page, with gaps left open'),
    do: lines('What to do, in order.', 'Write up what you heard within a day.'),
    doneWhen: words('The act of the customer that ends it.', 'They have corrected the page'),
    dont: lines('What not to do.', 'Do not demonstrate anything yet.'),
    time: words('How long it takes, preparation included.', '90 minutes and two hours before', 80),
    people: list(
      pageOf('people', 'a role in people/', 'problem-owner'),
      'Roles of the customer involved.',
    ),
    templates: list(
      pageOf('templates', 'a template', 'problem-statement'),
      'Templates this play uses.',
    ),
  })
  .meta({ title: 'Play', description: 'How to do one thing: know, say, show, do.' });

export type Play = z.output<typeof playSchema>;
