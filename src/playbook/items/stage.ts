import { z } from 'astro/zod';
import { common, day, evidence, idOf, kept, list, ownId, pageOf, words } from './field-types.ts';

const customerActivity = z.strictObject({
  id: ownId('sizes-the-cost'),
  does: words(
    'What the customer does, as a verb in the third person.',
    'Puts a number on the cost of today',
    120,
  ),
  detail: words(
    'One or two sentences: how it looks from outside.',
    'Finance asks for …',
  ).optional(),
  alone: z
    .boolean()
    .default(false)
    .meta({
      description: 'true if this is theirs alone: we know of it and stay out of it.',
      examples: [true],
    }),
  evidence,
});

const ourActivity = z.strictObject({
  id: ownId('help-put-a-number'),
  does: words('What we do, as an instruction.', 'Help them put a number on today', 120),
  detail: words('One or two sentences: how we do it well.', 'Bring the sheet, they …').optional(),
  facilitates: z
    .array(ownId('sizes-the-cost'))
    .min(1)
    .meta({
      description: 'The customer activities of this stage that ours makes easier.',
      examples: [['sizes-the-cost']],
    }),
  value: words(
    'What the customer gains from it, even if they never buy.',
    'A cost of today they can defend in front of finance',
  ),
  required: z
    .boolean()
    .default(false)
    .meta({
      description:
        'true if every deal must show it, whatever else differs; the test against past deals then looks for it. Keep it to the few.',
      examples: [true],
    }),
  plays: list(pageOf('plays', 'a play', 'cost-of-today'), 'Plays that say how.'),
  templates: list(
    pageOf('templates', 'a template', 'cost-of-today-worksheet'),
    'Templates to use.',
  ),
});

const internalActivity = z.strictObject({
  id: ownId('fit-check'),
  does: words('What we do among ourselves.', 'Decide whether to invest our time', 120),
  detail: words('How, in a sentence.', 'Two questions …').optional(),
  who: words('The function that does it.', 'Account manager', 80),
  trigger: words('What starts it.', 'A named problem owner agrees to a first talk'),
  plays: list(pageOf('plays', 'a play', 'fit-check'), 'Plays that say how.'),
});

const part = z.enum(['leads', 'decides', 'advises', 'uses', 'approves', 'blocks']);

const involved = z.strictObject({
  role: pageOf('people', 'a role in people/', 'problem-owner'),
  part: part.meta({ description: 'The part this role plays in the stage.', examples: ['leads'] }),
  needs: words('What this role needs now.', 'A number that survives questions'),
});

const criterion = z.strictObject({
  id: ownId('problem-in-writing'),
  customer: words(
    'What the customer has done; the sentence goes on from “The customer …”.',
    'has stated the problem and its cost in writing, in its own words',
    200,
  ),
  proof: words('What you can point at.', 'An e-mail or page in their words'),
  who: pageOf('people', 'the role in people/ who can confirm it', 'problem-owner'),
  evidence,
});

const stall = z.strictObject({
  id: ownId('one-enthusiast'),
  sign: words('What you see when it stalls.', 'One person answers, nobody else appears', 200),
  cause: words('What usually lies behind it.', 'Curiosity was taken for urgency'),
  response: words('What to do about it.', 'Ask who else would notice if nothing changed'),
  evidence,
});

const duration = z
  .strictObject({
    low: z
      .number()
      .positive()
      .meta({ description: 'The short end.', examples: [2] }),
    high: z
      .number()
      .positive()
      .meta({ description: 'The long end.', examples: [6] }),
    unit: z.enum(['days', 'weeks', 'months']).meta({
      description: 'What the two figures count.',
      examples: ['weeks'],
    }),
    basis: words(
      'Where these figures come from.',
      '“assumption” or “63 deals closed in 2025”',
      120,
    ),
  })
  .meta({ description: 'How long the customer usually takes, with the basis of the figures.' });

/** A milestone of the customer's own project, and what we do there. */
export const stageSchema = z
  .strictObject({
    ...common,
    title: words(
      'The milestone in the customer’s own words, without quotation marks.',
      'We can’t stay as we are',
      90,
    ),
    short: words('Two to four words for narrow places.', 'Can’t stay as we are', 32),
    ...kept,
    question: idOf('the question in playbook.yaml that this stage answers', 'need-to-change'),
    summary: words(
      'One or two sentences: what the customer does here and how we help.',
      'Somebody notices …',
    ),
    status: z.enum(['draft', 'pilot', 'in-force']).meta({
      description:
        'How far the stage is proven. One that no longer holds is deleted, its name kept as “formerly”.',
      examples: ['in-force'],
    }),
    duration,
    value: words('What the customer has gained when this stage is over.', 'A sound reason to act'),
    customer: z
      .array(customerActivity)
      .min(1)
      .meta({ description: 'What the customer does, in their order.' }),
    ours: z.array(ourActivity).min(1).meta({ description: 'What we do to help.' }),
    internal: list(internalActivity, 'What we do among ourselves, whatever the customer does.'),
    people: z.array(involved).min(1).meta({ description: 'Who takes part, and in which part.' }),
    criteria: z
      .array(criterion)
      .min(1)
      .max(3)
      .meta({ description: 'How we know the customer is through: one to three acts of theirs.' }),
    ask: list(words('A question to ask.', 'What happens if nothing changes?'), 'Questions to ask.'),
    next: list(pageOf('stages', 'a stage', 'people'), 'Stages that can follow.'),
    returns: list(
      z.strictObject({
        to: pageOf('stages', 'a stage', 'problem'),
        because: words('Why customers go back.', 'New people see the problem differently', 120),
      }),
      'Stages the customer may go back to, and why. The commonest first: the map draws it.',
    ),
    stalls: z
      .array(stall)
      .min(1)
      .meta({ description: 'How it stalls: what you see, why, and what to do.' }),
    due: day('Only if this stage must be reviewed by a certain day.', '2027-01-31').optional(),
  })
  .meta({ title: 'Stage', description: 'A milestone of the customer’s own project.' });

export type Stage = z.output<typeof stageSchema>;
export type CustomerActivity = Stage['customer'][number];
export type OurActivity = Stage['ours'][number];
