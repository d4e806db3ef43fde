import { z } from 'astro/zod';
import { common, day, list, pageOf, sample, words } from './field-types.ts';

const long = (description: string, example: string) => words(description, example, 2000);

const consent = z
  .strictObject({
    scope: z.enum(['internal', 'quotable']).meta({
      description: '“quotable” only if the customer agreed to be quoted, or “internal”.',
      examples: ['internal'],
    }),
    how: words('How the customer agreed.', 'Said yes at the start of the recording', 120),
    date: day('The day the customer agreed.'),
  })
  .meta({ description: 'What the customer agreed to. Without it the interview may not be kept.' });

const claim = z.strictObject({
  about: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)
    .meta({
      description: 'What it speaks to: “stage” or “stage/entry”, by their short names.',
      examples: ['problem/gathers-facts'],
    }),
  says: z.enum(['supports', 'contradicts', 'new']).meta({
    description: 'Whether the customer bore it out, spoke against it, or told something new.',
    examples: ['supports'],
  }),
  note: words('In a sentence.', 'Three functions were asked for numbers').optional(),
});

/** What one customer told us about one real decision; anonymised. */
export const interviewSchema = z
  .strictObject({
    ...common,
    sample,
    title: words(
      'Who, in general words: function, business, size, outcome. Never a name.',
      'Operations director, logistics, 400 people: lost',
      120,
    ),
    date: day('The day of the interview.'),
    interviewer: words('The function that held it; never the deal’s owner.', 'Marketing', 80),
    segment: words('Business, size, region.', 'Logistics, 400 people, northern Europe', 120),
    role: pageOf('people', 'the role in people/ that the customer plays', 'problem-owner'),
    outcome: z.enum(['won', 'lost', 'no-decision', 'not-yet']).meta({
      description: 'How the decision went: won, lost, no-decision, or not-yet (no deal so far).',
      examples: ['lost'],
    }),
    consent,
    answers: z
      .record(z.string().regex(/^[a-z0-9-]+$/), long('The answer.', 'We noticed when …'))
      .meta({ description: 'What they said to each question, by the question’s short name.' }),
    timeline: list(
      z.strictObject({
        when: words('When.', 'Spring 2025', 60),
        what: words('What happened.', 'Two late deliveries in a week'),
      }),
      'The story in order: first thought, looking, deciding, using.',
    ),
    forces: z
      .strictObject({
        push: words('What made today unbearable.', 'Overtime every month end').optional(),
        pull: words('What drew them on.', 'A peer’s result').optional(),
        anxiety: words('What they feared.', 'A failed start in high season').optional(),
        habit: words('What held them where they were.', 'The sheet everybody knows').optional(),
      })
      .default({})
      .meta({ description: 'What pushed, pulled, worried and held them.' }),
    people: list(pageOf('people', 'a role in people/', 'finance'), 'Roles that took part.'),
    criteria: words('How they chose, and how that changed.', 'First price, later risk').optional(),
    quotes: list(
      z.strictObject({
        text: words('Their words.', 'Nobody asked finance until the third meeting.', 400),
        about: pageOf('stages', 'a stage', 'people').optional(),
      }),
      'Their own words; only if they agreed to be quoted.',
    ),
    surprises: list(words('What we did not expect.', 'The user group wrote it'), 'Surprises.'),
    claims: list(claim, 'What in our process this supports, contradicts, or adds to.'),
  })
  .meta({ title: 'Interview', description: 'What one customer told us about one decision.' });

export type Interview = z.output<typeof interviewSchema>;
