import type { z } from 'astro/zod';
import { explain } from './explain.ts';
import { inFile } from './finding.ts';
import type { PageNames } from './page-names.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Fields } from './source.ts';

/** What has been found so far, to which mistakes are added, and what pages are called. */
interface Found {
  problems: Problem[];
  names: PageNames;
}

/** Holds fields against the content model; reports what does not fit, at its place. */
export function fit<T>(
  schema: z.ZodType<T>,
  fields: Fields,
  file: string,
  page: string,
  { problems, names }: Found,
): T | undefined {
  const result = schema.safeParse(fields.data);
  if (result.success) return result.data;
  const explained = explain(result.error.issues, fields.data, schema, page, {
    lettersOf: fields.lettersOf,
    names,
  });
  const told = problems.filter((problem) => problem.file === file);
  for (const { rule, path, what, message, fix } of explained) {
    const at = fields.placeOf(path, what);
    // What must not stand anywhere need not be told that it cannot stand here.
    if (rule === 'field-value' && told.some((problem) => isWithin(problem, at))) continue;
    problems.push(inFile(file)({ rule, ...at, message, ...(fix === undefined ? {} : { fix }) }));
  }
  return undefined;
}

const isWithin = (inner: Place, { line, column, length }: Place & { length: number }) =>
  inner.line === line && inner.column >= column && inner.column < column + length;
