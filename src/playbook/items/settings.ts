import { z } from 'astro/zod';
import { ownId, pageOf, words } from './field-types.ts';

const question = z.strictObject({
  id: ownId('need-to-change'),
  text: words('The question put to customers.', 'How do you determine that you need to change?'),
  short: words('Two or three words.', 'Need to change', 40),
  six: z.boolean().default(true).meta({
    description: 'false for a question added to the six of the method.',
  }),
});

const team = z.string().regex(/^@[\w-]+(\/[\w-]+)?$/);

const owner = z.strictObject({
  id: ownId('sales-enablement'),
  name: words('How pages name this owner; a function, not a person.', 'Sales enablement', 60),
  team: team
    .optional()
    .meta({ description: 'Its team on the code host.', examples: ['@your-company/enablement'] }),
});

const months = (kind: string, most: number) =>
  z
    .int()
    .min(1)
    .max(most)
    .meta({ description: `Months after which a ${kind} is due to be read again.`, examples: [6] });

/** `playbook.yaml`: the name, the order of stages, the questions, the owners and the rhythm. */
export const settingsSchema = z
  .strictObject({
    name: words('The name of the playbook.', 'Crossing', 40),
    company: words('Whose playbook it is.', 'Your company', 60),
    tagline: words('One sentence under the name.', 'How our customers buy, and how we help', 120),
    site: z.url({ protocol: /^https$/ }).meta({
      description: 'Where the site is published.',
      examples: ['https://playbook.example.com'],
    }),
    repository: z
      .strictObject({
        url: z.url({ protocol: /^https$/ }).meta({
          description: 'The address of the repository.',
          examples: ['https://github.com/your-company/playbook'],
        }),
        branch: z
          .string()
          .regex(/^[\w./-]+$/)
          .default('main')
          .meta({ description: 'The branch that is published.', examples: ['main'] }),
      })
      .meta({ description: 'Where “edit this page” and “suggest a change” lead.' }),
    stages: z
      .array(pageOf('stages', 'a stage', 'change'))
      .min(1)
      .meta({ description: 'The stages in the order of reading.' }),
    questions: z.array(question).min(6).meta({ description: 'The questions put to customers.' }),
    owners: z.array(owner).min(1).meta({ description: 'Who looks after pages.' }),
    developers: team.optional().meta({
      description:
        'The team on the code host that is asked about changes of the code and the workflows.',
      examples: ['@your-company/playbook-developers'],
    }),
    review: z
      .strictObject({
        everyMonths: z
          .strictObject({
            stages: months('stage', 12),
            plays: months('play', 12),
            people: months('role', 12),
            templates: months('template', 12),
            guides: months('guide', 12),
            terms: months('term', 24),
          })
          .meta({ description: 'Months from one reading of a page to the next, by kind.' }),
        soonDays: z
          .int()
          .min(1)
          .max(90)
          .default(21)
          .meta({
            description: 'How many days before that a page counts as due soon.',
            examples: [21],
          }),
      })
      .meta({ description: 'After how many months a page is due for review.' }),
    offline: z.boolean().default(true).meta({
      description:
        'Whether devices keep the pages they have shown for when there is no network. With false the next visit takes what was kept away.',
    }),
    searchEngines: z.boolean().default(false).meta({
      description:
        'Whether search engines may list the pages. Only for a playbook that is open to everyone; the site for customers always is.',
    }),
    thresholds: z
      .strictObject({
        interviewCoverage: z
          .number()
          .min(0.5)
          .max(1)
          .default(0.9)
          .meta({
            description:
              'Share of what customers tell us that is no longer new, from which on interviews suffice.',
            examples: [0.9],
          }),
        interviewsLeast: z
          .int()
          .min(1)
          .default(6)
          .meta({
            description: 'Fewer interviews than this never suffice.',
            examples: [6],
          }),
        backedShare: z
          .number()
          .min(0.1)
          .max(1)
          .default(0.5)
          .meta({
            description: 'Share of claims that must stand on more than an assumption.',
            examples: [0.5],
          }),
      })
      .meta({ description: 'From where on we call something enough.' }),
  })
  .meta({ title: 'Playbook', description: 'The settings of the whole playbook.' });

export type Settings = z.output<typeof settingsSchema>;

const source = z.strictObject({
  id: ownId('gartner-2018'),
  title: words('Title of the work.', 'The B2B buying journey', 200),
  publisher: words('Who published it.', 'Gartner', 80),
  year: z
    .int()
    .min(1990)
    .max(2100)
    .meta({ description: 'The year in which it appeared.', examples: [2022] }),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .meta({ description: 'Where it can be read.', examples: ['https://example.com/study'] }),
  finding: words('What it found, with its numbers.', 'Nearly every buyer revisits …', 500),
  caution: words('How far to trust it.', 'A survey by a vendor').optional(),
  secondHand: z.boolean().default(false).meta({
    description: 'true if it was read only in another publication.',
  }),
  noDecision: z.boolean().default(false).meta({
    description: 'true if it counts how often customers decide nothing; /no-decision/ quotes it.',
  }),
});

/** `evidence/sources.yaml`: published work that pages cite. */
export const sourcesSchema = z
  .strictObject({
    sources: z.array(source).meta({ description: 'The works, in any order.' }),
  })
  .meta({ title: 'Sources', description: 'Published work that pages cite.' });

export type Source = z.output<typeof source>;
