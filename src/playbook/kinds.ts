import type { z } from 'astro/zod';
import { guideSchema, type Guide } from './items/guide.ts';
import { interviewSchema, type Interview } from './items/interview.ts';
import { personSchema, type Person } from './items/person.ts';
import { playSchema, type Play } from './items/play.ts';
import { recordSchema, type PlaybookRecord } from './items/record.ts';
import { stageSchema, type Stage } from './items/stage.ts';
import { templateSchema, type Template } from './items/template.ts';
import { termSchema, type Term } from './items/term.ts';

/** What each folder of `content/` holds. */
export interface Items {
  stages: Stage;
  plays: Play;
  people: Person;
  templates: Template;
  interviews: Interview;
  guides: Guide;
  terms: Term;
  records: PlaybookRecord;
}

export type Kind = keyof Items;

/** One row per kind of item: its folder, how readers call one and many, where its pages are, and its fields. */
export const kinds = {
  stages: { one: 'stage', many: 'Stages', at: 'stages', schema: stageSchema },
  plays: { one: 'play', many: 'Plays', at: 'plays', schema: playSchema },
  people: { one: 'role', many: 'People', at: 'people', schema: personSchema },
  templates: { one: 'template', many: 'Templates', at: 'templates', schema: templateSchema },
  interviews: { one: 'interview', many: 'Interviews', at: 'interviews', schema: interviewSchema },
  guides: { one: 'guide', many: 'Guides', at: 'guides', schema: guideSchema },
  terms: { one: 'term', many: 'Terms', at: 'terms', schema: termSchema },
  records: { one: 'record', many: 'Records', at: 'living', schema: recordSchema },
} as const satisfies Record<Kind, { one: string; many: string; at: string; schema: z.ZodType }>;

export const kindNames = [
  'stages',
  'plays',
  'people',
  'templates',
  'interviews',
  'guides',
  'terms',
  'records',
] as const satisfies readonly Kind[];

export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);
