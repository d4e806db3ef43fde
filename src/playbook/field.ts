import { z } from 'astro/zod';
import type { Path } from './source.ts';

type Schema = z.core.$ZodType;

/** The description of a field at a path, seen through optional and default; nothing if there is none. */
export function fieldAt(schema: Schema, path: Path, data: unknown): Schema | undefined {
  let field: Schema | undefined = schema;
  let value = data;
  for (const name of path) {
    if (!field) return undefined;
    const union = unwrap(field);
    const inner = unwrap(chosen(field, value));
    if (union instanceof z.ZodDiscriminatedUnion && name === union.def.discriminator)
      field = z.enum(optionsOf(union).flatMap((option) => choicesOf(option.shape[name])));
    else if (inner instanceof z.ZodObject)
      field = Object.hasOwn(inner.shape, name) ? inner.shape[String(name)] : undefined;
    else if (inner instanceof z.ZodArray) field = inner.element;
    else if (inner instanceof z.ZodRecord) field = inner.valueType;
    else return undefined;
    value = valueAt(value, [name]);
  }
  return field;
}

/** The names of the fields that may stand at a path. */
export function namesAt(schema: Schema, path: Path, data: unknown): string[] {
  const field = fieldAt(schema, path, data);
  const inner = field && unwrap(chosen(field, valueAt(data, path)));
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The names of all fields, at whatever depth. */
export function namesWithin(schema: Schema): Set<string> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return namesWithin(inner.element);
  if (inner instanceof z.ZodDiscriminatedUnion)
    return new Set(inner.options.flatMap((option) => [...namesWithin(option)]));
  if (!(inner instanceof z.ZodObject)) return new Set();
  return new Set(
    Object.entries(inner.shape).flatMap(([name, field]) => [name, ...namesWithin(field)]),
  );
}

/** The value at a path of plain data; only own properties count. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** The schema under optional, default and the like. */
export function unwrap(field: Schema): Schema {
  let inner = field;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable
  )
    inner = inner.unwrap();
  return inner;
}

/** What a field is for and how it may look, as written in the content model. */
export function aboutField(field: Schema | undefined): { description?: string; example?: unknown } {
  for (let inner = field; inner;) {
    const about = z.globalRegistry.get(inner);
    const [example] = examplesOf(inner);
    if (about?.description !== undefined || example !== undefined)
      return {
        ...(about?.description === undefined ? {} : { description: about.description }),
        ...(example === undefined ? {} : { example }),
      };
    const next =
      inner instanceof z.ZodOptional || inner instanceof z.ZodDefault ? inner.unwrap() : undefined;
    inner = next;
  }
  return {};
}

/** All examples that a field gives of itself. */
export function examplesOf(field: Schema | undefined): unknown[] {
  const examples: unknown = field && z.globalRegistry.get(field)?.examples;
  return Array.isArray(examples) ? examples : [];
}

/** The words to choose from, or none if the field is free. */
export function choicesOf(field: Schema | undefined): string[] {
  const inner = field && unwrap(field);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
  return [];
}

/** How the text of a field must be written, where a pattern says so. */
export function patternOf(field: Schema | undefined): RegExp | undefined {
  const inner = field && unwrap(field);
  if (!(inner instanceof z.ZodString)) return undefined;
  for (const check of inner.def.checks ?? []) {
    const { def } = check._zod;
    if ('pattern' in def && def.pattern instanceof RegExp) return def.pattern;
  }
  return undefined;
}

/** The kinds of record differ by one field; this picks the one that the data names. */
function chosen(field: Schema, value: unknown): Schema {
  const union = unwrap(field);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return field;
  const by = union.def.discriminator;
  const named = valueAt(value, [by]);
  const options = optionsOf(union);
  return (
    options.find(({ shape }) => choicesOf(shape[by]).includes(String(named))) ??
    union.options[0] ??
    field
  );
}

const optionsOf = (union: z.ZodDiscriminatedUnion) =>
  union.options.filter((option) => option instanceof z.ZodObject);
