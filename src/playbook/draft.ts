import type { z } from 'astro/zod';
import type { Divided } from './divide.ts';
import { fieldsOf } from './fields-of.ts';
import { inFile } from './finding.ts';
import { fit } from './fit.ts';
import { settingsSchema, sourcesSchema, type Settings, type Source } from './items/settings.ts';
import { kinds, type Items, type Kind } from './kinds.ts';
import { placed } from './misplaced.ts';
import { pageNames, type PageNames } from './page-names.ts';
import type { Problem } from './problem.ts';
import type { Fields } from './source.ts';

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
