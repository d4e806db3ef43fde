import { z } from 'astro/zod';
import { common, kept, list, words } from './field-types.ts';

/** A role in the customer's project; never a named person. */
export const personSchema = z
  .strictObject({
    ...common,
    ...kept,
    summary: words('The role in one or two sentences.', 'Pays for it, and has to defend it.'),
    titles: z
      .array(words('A typical title.', 'Chief financial officer', 80, 2))
      .min(1)
      .meta({ description: 'Typical titles on a business card.', examples: [['CFO']] }),
    stake: words('What this role wins or loses.', 'Its credibility with the board'),
    decides: words('What this role may decide.', 'Money above the limit of the sponsor').optional(),
    worries: list(words('A worry.', 'A forecast nobody will own later'), 'What worries this role.'),
    asks: list(words('A question.', 'Why now?'), 'Questions this role asks.'),
    help: list(words('A way to help.', 'Give ranges, and say who checks them'), 'How to help.'),
    mobilizes: words(
      'How to tell whether this person moves others.',
      'Asks hard questions early and brings colleagues along',
    ).optional(),
  })
  .meta({ title: 'Role', description: 'A role in the customer’s project; never a named person.' });

export type Person = z.output<typeof personSchema>;
