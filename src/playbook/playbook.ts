import type { z } from 'astro/zod';
import { emptyBody, readBody, type Body, type Fence, type Heading } from './body.ts';
import type { Form } from './allow.ts';
import { explain } from './explain.ts';
import { inFile, type Finding } from './finding.ts';
import { settingsSchema, sourcesSchema, type Settings, type Source } from './items/settings.ts';
import { isKind, kindNames, kinds, type Items, type Kind } from './kinds.ts';
import { checkLimits } from './limits.ts';
import { readPage } from './page.ts';
import { sortProblems, type Problem } from './problem.ts';
import { rules } from './rules/index.ts';
import type { View } from './rule.ts';
import { readFields, type Fields, type SourceFile } from './source.ts';

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

/** The texts of pages, read elsewhere: by file, with what was found wrong in them. */
export type Bodies = ReadonlyMap<string, { body: Body; findings: Finding[] }>;

/**
 * Reads the whole playbook from its files and reports everything that is wrong, in one pass. Without
 * `bodies` the Markdown engine runs here; texts that nobody proved harmless should be read apart.
 * The playbook is there only if nothing but warnings was found.
 */
export function makePlaybook(
  files: readonly SourceFile[],
  today: string,
  bodies?: Bodies,
): { playbook: Playbook | undefined; problems: Problem[] } {
  const reading = readFiles(files, bodies);
  const view = makeView(reading, today);
  const problems = [...reading.problems];
  for (const rule of rules) {
    if (!rule.check) continue;
    for (const { file, path, what, place, message, fix } of rule.check(view)) {
      const fields = reading.fields.get(file);
      const at = place ?? fields?.placeOf(path ?? [], what) ?? { line: 1, column: 1, length: 1 };
      problems.push({
        rule: rule.name,
        severity: rule.severity,
        file,
        ...at,
        message,
        ...(fix === undefined ? {} : { fix }),
      });
    }
  }
  const sorted = sortProblems(problems);
  const { settings, sources, items } = view;
  const usable = settings && sources && !sorted.some(({ severity }) => severity === 'error');
  if (!usable) return { playbook: undefined, problems: sorted };
  const order = new Map(settings.stages.map((id, index) => [id, index]));
  const stages = items.stages.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return {
    playbook: { settings, sources, ...items, stages, evidence: reading.evidence },
    problems: sorted,
  };
}

interface Reading {
  problems: Problem[];
  fields: Map<string, Fields>;
  bodies: Map<string, Body>;
  pages: Map<Kind, Unread[]>;
  settings: Settings | undefined;
  sources: Source[] | undefined;
  evidence: { backtest?: unknown };
  files: ReadonlySet<string>;
}

/** A page before its fields are held against the content model. */
interface Unread {
  id: string;
  file: string;
  fields: Fields | undefined;
  body: string;
  bodyLine: number;
  read: Body;
}

function readFiles(files: readonly SourceFile[], bodies: Bodies | undefined): Reading {
  const reading: Reading = {
    problems: [],
    fields: new Map(),
    bodies: new Map(),
    pages: new Map(),
    settings: undefined,
    sources: undefined,
    evidence: {},
    files: new Set(files.map(({ file }) => file)),
  };
  for (const source of files) {
    const inside = source.file.split('/').slice(1);
    const path = inside.join('/');
    const [folder = ''] = inside;
    if (path === 'playbook.yaml')
      reading.settings = readYaml(source, settingsSchema, 'playbook.yaml', reading);
    else if (path === 'evidence/sources.yaml')
      reading.sources = readYaml(source, sourcesSchema, 'sources.yaml', reading)?.sources;
    else if (path === 'evidence/backtest.json') reading.evidence = readJson(source, reading);
    else if (/\.mdx?$/.test(path)) {
      const unread = readText(source, bodies, reading, isKind(folder) && inside.length === 2);
      if (!unread || !isKind(folder) || inside.length !== 2) continue;
      const pages = reading.pages.get(folder) ?? [];
      pages.push(unread);
      reading.pages.set(folder, pages);
    }
  }
  if (!files.some(({ file }) => file.endsWith('/evidence/sources.yaml'))) reading.sources = [];
  return reading;
}

function readYaml<T>(
  source: SourceFile,
  schema: z.ZodType<T>,
  page: string,
  reading: Reading,
): T | undefined {
  const report = inFile(source.file);
  const limited = checkLimits(source.text);
  reading.problems.push(...limited.map(report));
  if (limited.length > 0) return undefined;
  const fields = readFields(source.text);
  reading.fields.set(source.file, fields);
  reading.problems.push(...fields.mistakes.map(report));
  if (fields.mistakes.length > 0) return undefined;
  return fit(schema, fields, source.file, page, reading);
}

function readJson({ file, text }: SourceFile, reading: Reading): { backtest?: unknown } {
  try {
    return { backtest: JSON.parse(text) };
  } catch {
    const message = 'This file is not whole; it is written by the back-test.';
    const fix = 'Run npm run backtest again with --json, or delete the file.';
    reading.problems.push(
      inFile(file)({ rule: 'backtest-file', line: 1, column: 1, message, fix }),
    );
    return {};
  }
}

function readText(
  source: SourceFile,
  bodies: Bodies | undefined,
  reading: Reading,
  isItem: boolean,
): Unread | undefined {
  const { file, text } = source;
  const report = inFile(file);
  const limited = checkLimits(text);
  reading.problems.push(...limited.map(report));
  const form: Form = file.endsWith('.mdx') ? 'mdx' : 'md';
  const id = idOf(file);
  const nothing = { id, file, fields: undefined, body: '', bodyLine: 1, read: emptyBody() };
  if (limited.length > 0) return nothing;
  const divided = isItem || /^\uFEFF?---/.test(text) ? readPage(source) : { problems: [] };
  reading.problems.push(...divided.problems);
  const page = 'page' in divided ? divided.page : undefined;
  if (isItem && !page) return nothing;
  const { body, bodyLine } = page ?? { body: text, bodyLine: 1 };
  const given = bodies?.get(file) ?? (bodies ? undefined : readBody(body, bodyLine, form));
  if (given) reading.problems.push(...given.findings.map(report));
  const read = given?.body ?? emptyBody();
  if (page) reading.fields.set(file, page.fields);
  reading.bodies.set(file, read);
  const sound = page && page.fields.mistakes.length === 0;
  return { id, file, fields: sound ? page.fields : undefined, body, bodyLine, read };
}

const idOf = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');

/** Holds fields against the content model; reports what does not fit, at its place. */
function fit<T>(
  schema: z.ZodType<T>,
  fields: Fields,
  file: string,
  page: string,
  reading: Reading,
): T | undefined {
  const result = schema.safeParse(fields.data);
  if (result.success) return result.data;
  for (const { rule, path, what, message, fix } of explain(
    result.error.issues,
    fields.data,
    schema,
    page,
  )) {
    const at = fields.placeOf(path, what);
    reading.problems.push(
      inFile(file)({ rule, ...at, message, ...(fix === undefined ? {} : { fix }) }),
    );
  }
  return undefined;
}

function makeView(reading: Reading, today: string): View {
  const items = {
    stages: itemsOf('stages', kinds.stages.schema, reading),
    plays: itemsOf('plays', kinds.plays.schema, reading),
    people: itemsOf('people', kinds.people.schema, reading),
    templates: itemsOf('templates', kinds.templates.schema, reading),
    interviews: itemsOf('interviews', kinds.interviews.schema, reading),
    guides: itemsOf('guides', kinds.guides.schema, reading),
    terms: itemsOf('terms', kinds.terms.schema, reading),
    records: itemsOf('records', kinds.records.schema, reading),
  };
  const idsOf = (kind: Kind) => new Set(reading.pages.get(kind)?.map(({ id }) => id));
  const ids = {
    stages: idsOf('stages'),
    plays: idsOf('plays'),
    people: idsOf('people'),
    templates: idsOf('templates'),
    interviews: idsOf('interviews'),
    guides: idsOf('guides'),
    terms: idsOf('terms'),
    records: idsOf('records'),
  };
  return {
    today,
    settings: reading.settings,
    sources: reading.sources,
    items,
    all: kindNames.flatMap((kind): Item[] => items[kind]),
    ids,
    files: reading.files,
    bodies: reading.bodies,
    fields: reading.fields,
  };
}

function itemsOf<K extends Kind>(
  kind: K,
  schema: z.ZodType<Items[K]>,
  reading: Reading,
): Item<K>[] {
  const items: Item<K>[] = [];
  for (const { id, file, fields, body, bodyLine, read } of reading.pages.get(kind) ?? []) {
    const data = fields && fit(schema, fields, file, `a ${kinds[kind].one}`, reading);
    if (!data) continue;
    items.push({
      kind,
      id,
      file,
      data,
      body,
      bodyLine,
      headings: read.headings,
      diagrams: read.diagrams,
      usesComponents: read.uses.length > 0,
      url: `/${kinds[kind].at}/${id}/`,
    });
  }
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}
