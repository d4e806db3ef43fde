import { z } from 'astro/zod';
import { aboutField, choicesOf, unwrap } from '#playbook/field.ts';

type Schema = z.core.$ZodType;

/** One field as the reference shows it. */
export interface FieldEntry {
  /** Where links to it lead: `criteria-proof`. */
  id: string;
  /** Its name in the file, with the fields around it: `criteria › proof`. */
  name: string;
  /** How deep it stands; 0 at the left edge of the file. */
  depth: number;
  required: boolean;
  /** What it is for. */
  about: string;
  /** What may stand there, in an editor's words. */
  form: string;
  /** As it would stand in a file; empty where the fields below show it. */
  example: string;
}

/** Every field of a page, in the order in which the content model names them, groups opened up. */
export function fieldReference(schema: Schema): FieldEntry[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) => entries(name, name, field, 0));
}

/** The kinds of a page that differ by one field, such as the records; a plain page is its own only kind. */
export function formsOf(schema: Schema): { name: string; schema: Schema }[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return [{ name: '', schema }];
  const by = inner.def.discriminator;
  return inner.options.flatMap((option) =>
    option instanceof z.ZodObject
      ? [{ name: choicesOf(option.shape[by])[0] ?? '', schema: option }]
      : [],
  );
}

function entries(last: string, name: string, field: Schema, depth: number): FieldEntry[] {
  const inner = unwrap(field);
  const item = inner instanceof z.ZodArray ? unwrap(inner.element) : inner;
  const below =
    item instanceof z.ZodObject
      ? Object.entries(item.shape).flatMap(([part, schema]) =>
          entries(part, `${name} › ${part}`, schema, depth + 1),
        )
      : [];
  const { description = '', example } = aboutField(field);
  const fallback = inner instanceof z.ZodArray ? aboutField(inner.element).example : undefined;
  const entry = {
    id: name.replaceAll(' › ', '-'),
    name,
    depth,
    required: isRequired(field),
    about: description || aboutField(item).description || '',
    form: formOf(field),
    example: below.length > 0 ? '' : written(last, example ?? fallback, inner),
  };
  return [entry, ...below];
}

const isRequired = (field: Schema) =>
  !(field instanceof z.ZodOptional || field instanceof z.ZodDefault);

/** What may stand in a field, in words. */
function formOf(field: Schema): string {
  const inner = unwrap(field);
  const choices = choicesOf(inner);
  if (choices.length > 0)
    return choices.length === 1 ? `the word ${choices[0]}` : `one of: ${choices.join(', ')}`;
  if (inner instanceof z.ZodArray) return `a list of ${many(unwrap(inner.element))}`;
  if (inner instanceof z.ZodObject) return 'a group of fields';
  if (inner instanceof z.ZodRecord) return 'names, each with its text';
  if (inner instanceof z.ZodBoolean) return 'true or false';
  if (inner instanceof z.ZodNumber) return 'a number';
  if (inner instanceof z.ZodISODate) return 'a day: year-month-day';
  if (inner instanceof z.ZodURL) return 'an address that begins with https://';
  if (inner instanceof z.ZodString) return text(inner);
  return 'text';
}

function text(field: z.ZodString): string {
  const { minLength, maxLength, format } = field;
  if (format === 'regex' && maxLength === null)
    return 'a name in small letters, digits and hyphens, or an address';
  if (maxLength === null) return 'text';
  return `text, ${minLength ?? 1} to ${maxLength} characters`;
}

function many(item: Schema): string {
  if (item instanceof z.ZodObject) return 'groups of fields';
  return choicesOf(item).length > 0 ? 'words' : 'texts';
}

function written(name: string, example: unknown, field: Schema): string {
  if (example === undefined) return '';
  const isList = field instanceof z.ZodArray && !Array.isArray(example);
  const value = isList ? [example] : example;
  if (Array.isArray(value)) return `${name}: [${value.map(quoted).join(', ')}]`;
  return `${name}: ${quoted(value)}`;
}

/** As YAML needs it: in quotation marks only where a colon or a comma would be misread. */
const quoted = (value: unknown) => {
  const plain = String(value);
  return /: |^[[{*&#?|>@`"'%-]|, /.test(plain) ? `"${plain.replaceAll('"', '\\"')}"` : plain;
};
