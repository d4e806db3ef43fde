import { z } from 'astro/zod';
import { guideSchema } from '#playbook/items/guide.ts';
import { interviewSchema } from '#playbook/items/interview.ts';
import { personSchema } from '#playbook/items/person.ts';
import { playSchema } from '#playbook/items/play.ts';
import {
  changeSchema,
  disruptionSchema,
  pilotSchema,
  reviewSchema,
} from '#playbook/items/record.ts';
import { settingsSchema, sourcesSchema } from '#playbook/items/settings.ts';
import { stageSchema } from '#playbook/items/stage.ts';
import { templateSchema } from '#playbook/items/template.ts';
import { termSchema } from '#playbook/items/term.ts';
import type { Book, Text } from './book.ts';
import type { Kind } from '#playbook/kinds.ts';

/** The shape of playbook.json; the first number changes when a reader of an older one could break. */
const shapeVersion = '1.0';

const page = {
  id: z.string().meta({ description: 'The file name, without its ending.' }),
  url: z.url().meta({ description: 'The page on the site.' }),
  markdown: z.url().meta({ description: 'The same page as Markdown.' }),
  body: z.string().meta({ description: 'The text of the page as it was written; may be empty.' }),
};

const shape = z
  .strictObject({
    $schema: z.url(),
    version: z.literal(shapeVersion).meta({
      description: 'Version of this shape. 1.x only ever adds fields.',
    }),
    today: z.iso.date().meta({ description: 'The day the site was built for.' }),
    audience: z.enum(['internal', 'customer']).meta({
      description: '“customer” if only what customers may see is in it.',
    }),
    playbook: settingsSchema,
    sources: sourcesSchema.shape.sources,
    stages: z.array(stageSchema.extend(page)).meta({ description: 'In the order of reading.' }),
    plays: z.array(playSchema.extend(page)),
    people: z.array(personSchema.extend(page)),
    templates: z.array(templateSchema.extend(page)),
    interviews: z.array(interviewSchema.extend(page)),
    guides: z.array(guideSchema.extend(page)),
    terms: z.array(termSchema.extend(page)),
    records: z.array(
      z.discriminatedUnion('kind', [
        changeSchema.extend(page),
        reviewSchema.extend(page),
        disruptionSchema.extend(page),
        pilotSchema.extend(page),
      ]),
    ),
  })
  .meta({ title: 'Playbook', description: 'A whole playbook as data.' });

/** What decides a playbook.json beside the playbook itself. */
export interface Edition {
  today: string;
  audience: 'internal' | 'customer';
  /** Makes the whole address of a page or file of the site. */
  page: (path: string) => string;
}

/** The whole playbook as data that other programs can rely on. */
export function playbookJson(book: Book, { today, audience, page: address }: Edition) {
  const as = <K extends Kind>(items: readonly Text<K>[]) =>
    items.map(({ id, url, data, body }) => ({
      id,
      url: address(url),
      markdown: address(`${url}index.md`),
      ...data,
      body,
    }));
  return {
    $schema: address('/playbook.schema.json'),
    version: shapeVersion,
    today,
    audience,
    playbook: book.settings,
    sources: book.sources,
    stages: as(book.stages),
    plays: as(book.plays),
    people: as(book.people),
    templates: as(book.templates),
    interviews: as(book.interviews),
    guides: as(book.guides),
    terms: as(book.terms),
    records: as(book.records),
  };
}

/** The description of playbook.json (JSON Schema, draft 2020-12). */
export const playbookJsonSchema = (id: string) => ({
  $id: id,
  ...z.toJSONSchema(shape, { io: 'output' }),
});

/** Whether data has the promised shape. */
export const fitsShape = (data: unknown) => shape.safeParse(data);
