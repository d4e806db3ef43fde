import type { z } from 'astro/zod';
import { settingsSchema, sourcesSchema } from '#playbook/items/settings.ts';
import { kindNames, kinds } from '#playbook/kinds.ts';
import { withCapital } from '#playbook/wording.ts';
import { formsOf } from './field-reference.ts';

/** A page of the field reference: one for each kind of file that editors write. */
interface FieldPage {
  /** Its part of the list of all fields, and the end of its address. */
  id: string;
  title: string;
  /** The file or folder that it is about. */
  file: string;
  schema: z.core.$ZodType;
  url: string;
}

export const fieldPages: FieldPage[] = [
  ...kindNames.flatMap((kind) =>
    formsOf(kinds[kind].schema).map(({ name, schema }) => ({
      id: name || kind,
      title: name ? `Record: ${name}` : withCapital(kinds[kind].one),
      file: `content/${kind}/`,
      schema,
    })),
  ),
  {
    id: 'settings',
    title: 'The whole playbook',
    file: 'content/playbook.yaml',
    schema: settingsSchema,
  },
  {
    id: 'sources',
    title: 'Published sources',
    file: 'content/evidence/sources.yaml',
    schema: sourcesSchema,
  },
].map((page) => ({ ...page, url: `/edit/fields/${page.id}/` }));
