import { z } from 'astro/zod';
import { address, audience, common, idOf, kept, list, pageOf, words } from './field-types.ts';

/** A word that readers meet or type, defined once. */
export const termSchema = z
  .strictObject({
    ...common,
    ...kept,
    title: words('The term.', 'Mutual action plan', 80, 2),
    definition: words('What it means, in one or two sentences.', 'A plan with dates and owners …'),
    customerWord: words('What customers call it.', 'Our project plan', 80).optional(),
    stages: list(pageOf('stages', 'a stage', 'priorities'), 'Where it lives in our process.'),
    see: list(address('/plays/shared-plan/'), 'Pages of this playbook to read next.'),
    notToConfuse: words('What it is often mistaken for.', 'A close plan, which is ours').optional(),
    source: idOf('a source in evidence/sources.yaml', 'gartner-2018').optional(),
    audience: audience.default('internal'),
  })
  .meta({ title: 'Term', description: 'A word that readers meet or type, defined once.' });

export type Term = z.output<typeof termSchema>;
