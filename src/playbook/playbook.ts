import type { z } from 'astro/zod';
import { emptyBody, readBody, type Body, type Fence, type Heading, type Image } from './body.ts';
import { divide, type Divided } from './divide.ts';
import { fieldsOf } from './fields-of.ts';
import { fit } from './fit.ts';
import { inFile, type Finding } from './finding.ts';
import { settingsSchema, sourcesSchema, type Settings, type Source } from './items/settings.ts';
import { kindNames, kinds, type Items, type Kind } from './kinds.ts';
import { placed } from './misplaced.ts';
import { pageNames, type PageNames } from './page-names.ts';
import { blot } from './personal.ts';
import { sortProblems, type Problem } from './problem.ts';
import type { Rule, View } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Fields, SourceFile } from './source.ts';

/** One page of the playbook: its fields, its text, and what its text contains. */
export interface Item<K extends Kind = Kind> {
  kind: K;
  id: string;
  /** Path from the parent of the content folder. */
  file: string;
  data: Items[K];
  body: string;
  bodyLine: number;
  headings: Heading[];
  diagrams: Fence[];
  images: Image[];
  usesComponents: boolean;
  /** Address on the site, without a base. */
  url: string;
}

export interface Playbook {
  settings: Settings;
  sources: Source[];
  /** In the order of playbook.yaml; all other kinds in the order of their ids. */
  stages: Item<'stages'>[];
  plays: Item<'plays'>[];
  people: Item<'people'>[];
  templates: Item<'templates'>[];
  interviews: Item<'interviews'>[];
  guides: Item<'guides'>[];
  terms: Item<'terms'>[];
  records: Item<'records'>[];
  evidence: { backtest?: unknown };
}

/** The texts of pages as the Markdown engine reads them: by file, with what is wrong in them. */
export type Bodies = ReadonlyMap<string, { body: Body; findings: Finding[] }>;

/** What is known of a playbook when everything but the texts of its pages is read. */
export interface Draft {
  divided: readonly Divided[];
  problems: Problem[];
  fields: Map<string, Fields>;
  settings: Settings | undefined;
  sources: Source[] | undefined;
  evidence: { backtest?: unknown };
  names: PageNames;
  data: { [K in Kind]: Map<string, Items[K]> };
}

export interface Result {
  /** There only if nothing but warnings was found. */
  playbook: Playbook | undefined;
  problems: Problem[];
}

/**
 * Reads the whole playbook from its files and reports everything that is wrong, in one pass. The
 * Markdown engine runs in this process: for texts that nobody has proven, see read-playbook.ts.
 */
export function makePlaybook(
  files: readonly SourceFile[],
  today: string,
  around: Around = {},
): Result {
  const divided = files.map(divide);
  return finish(draft(divided), readBodies(divided), today, around);
}

/** What is known beside the files themselves. */
export interface Around {
  /** The name of the content folder, where no file tells it. */
  folder?: string;
  /** Paths of the pictures that lie beside the pages. */
  pictures?: readonly string[];
  /** Paths of the pages that were published before. */
  before?: readonly string[];
}

/** Reads the texts of pages in this process. */
export function readBodies(divided: readonly Divided[]): Bodies {
  return new Map(
    divided.flatMap(({ file, body, bodyLine, form }) =>
      body === undefined ? [] : [[file, readBody(body, bodyLine, form)]],
    ),
  );
}

/** Reads the fields of all files and holds them against the content model. */
export function draft(pages: readonly Divided[]): Draft {
  const divided = pages.map(placed);
  const result: Draft = {
    divided,
    problems: divided.flatMap(({ problems }) => problems),
    fields: new Map(),
    settings: undefined,
    sources: divided.some(({ role }) => role === 'sources') ? undefined : [],
    evidence: {},
    names: pageNames(divided),
    data: {
      stages: new Map(),
      plays: new Map(),
      people: new Map(),
      templates: new Map(),
      interviews: new Map(),
      guides: new Map(),
      terms: new Map(),
      records: new Map(),
    },
  };
  for (const file of divided) readFile(file, result);
  return result;
}

function readFile(divided: Divided, result: Draft): void {
  const { file, role } = divided;
  if (!divided.fields) return;
  if (role === 'backtest') {
    result.evidence = readBacktest(divided, result.problems);
    return;
  }
  const fields = fieldsOf(divided);
  result.problems.push(...fields.mistakes.map(inFile(file)));
  if (fields.mistakes.length > 0) return;
  result.fields.set(file, fields);
  if (role === 'settings')
    result.settings = fit(settingsSchema, fields, file, 'playbook.yaml', result);
  else if (role === 'sources')
    result.sources = fit(sourcesSchema, fields, file, 'sources.yaml', result)?.sources;
  else if (role !== 'elsewhere') keep(role, kinds, divided, fields, result);
}

type Schemas = { [K in Kind]: { one: string; schema: z.ZodType<Items[K]> } };

function keep<K extends Kind>(
  kind: K,
  schemas: Schemas,
  { file }: Divided,
  fields: Fields,
  result: Draft,
) {
  const { one, schema } = schemas[kind];
  const data = fit(schema, fields, file, `a ${one}`, result);
  if (data !== undefined) result.data[kind].set(file, data);
}

function readBacktest({ file, text }: Divided, problems: Problem[]): { backtest?: unknown } {
  try {
    return { backtest: JSON.parse(text) };
  } catch {
    problems.push(
      inFile(file)({
        rule: 'backtest-file',
        line: 1,
        column: 1,
        message: 'This file is not whole; it is written by the back-test.',
        fix: 'Run the back-test again with --json, or delete the file.',
      }),
    );
    return {};
  }
}

/** Joins fields and texts, and asks the rules that look across pages. */
export function finish(read: Draft, bodies: Bodies, today: string, around: Around): Result {
  const view = makeView(read, bodies, today, around);
  const problems = [...read.problems];
  for (const [file, { findings }] of bodies) problems.push(...findings.map(inFile(file)));
  for (const rule of rules) problems.push(...ask(rule, view));
  const sorted = sortProblems(problems.map(discreet));
  const { settings, sources, items } = view;
  if (!settings || !sources || sorted.some(({ severity }) => severity === 'error'))
    return { playbook: undefined, problems: sorted };
  const order = new Map(settings.stages.map((id, index) => [id, index]));
  const stages = items.stages.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return {
    playbook: { settings, sources, ...items, stages, evidence: read.evidence },
    problems: sorted,
  };
}

/** What an editor wrote is quoted, but never an address, a number or a key. */
const discreet = (problem: Problem): Problem => ({
  ...problem,
  message: blot(problem.message),
  ...(problem.fix === undefined ? {} : { fix: blot(problem.fix) }),
});

function ask(rule: Rule, view: View): Problem[] {
  return (rule.check?.(view) ?? []).map(({ file, path, what, place, message, fix, ...own }) => {
    const found = place ?? (path && view.fields.get(file)?.placeOf(path, what));
    const at = found ?? { line: 1, column: 1, length: 1 };
    const { name } = rule;
    const { severity = rule.severity } = own;
    return { rule: name, severity, file, ...at, message, ...(fix === undefined ? {} : { fix }) };
  });
}

function makeView(read: Draft, bodies: Bodies, today: string, around: Around): View {
  const items = {
    stages: itemsOf('stages', read, bodies),
    plays: itemsOf('plays', read, bodies),
    people: itemsOf('people', read, bodies),
    templates: itemsOf('templates', read, bodies),
    interviews: itemsOf('interviews', read, bodies),
    guides: itemsOf('guides', read, bodies),
    terms: itemsOf('terms', read, bodies),
    records: itemsOf('records', read, bodies),
  };
  const ids = (kind: Kind) =>
    new Set(read.divided.filter(({ role }) => role === kind).map(({ id }) => id));
  return {
    today,
    folder: around.folder ?? read.divided[0]?.file.split('/')[0] ?? 'content',
    pages: read.divided,
    pagesElsewhere: read.divided.flatMap(({ file, role }) => (role === 'elsewhere' ? [file] : [])),
    pictures: around.pictures && new Set(around.pictures),
    before: around.before ?? [],
    settings: read.settings,
    sources: read.sources,
    items,
    all: kindNames.flatMap((kind): Item[] => items[kind]),
    ids: {
      stages: ids('stages'),
      plays: ids('plays'),
      people: ids('people'),
      templates: ids('templates'),
      interviews: ids('interviews'),
      guides: ids('guides'),
      terms: ids('terms'),
      records: ids('records'),
    },
    files: new Set(read.divided.map(({ file }) => file)),
    bodies: new Map([...bodies].map(([file, { body }]) => [file, body])),
    fields: read.fields,
  };
}

function itemsOf<K extends Kind>(kind: K, read: Draft, bodies: Bodies): Item<K>[] {
  const items: Item<K>[] = [];
  for (const { role, id, file, body = '', bodyLine } of read.divided) {
    const data = role === kind ? read.data[kind].get(file) : undefined;
    if (data === undefined) continue;
    const { headings, diagrams, images, uses } = bodies.get(file)?.body ?? emptyBody();
    const usesComponents = uses.length > 0;
    const url = `/${kinds[kind].at}/${id}/`;
    const parts = { headings, diagrams, images, usesComponents };
    items.push({ kind, id, file, data, body, bodyLine, ...parts, url });
  }
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}
