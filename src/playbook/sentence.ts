import { z } from 'astro/zod';
import { dayTrouble, offerDay } from './day.ts';
import { aboutField, choicesOf, unwrap } from './field.ts';
import { formatSentence } from './format-sentence.ts';
import { nearest } from './nearest.ts';
import type { PageNames } from './page-names.ts';
import type { Path } from './source.ts';
import { typeSentence } from './type-sentence.ts';
import { cut, listOf, nameOf, written } from './wording.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** The rule that is broken, what is wrong in one sentence, and what to write instead. */
export type Sentence = [rule: string, message: string, fix?: string | undefined];

/** What is known beside the value itself. */
export interface Known {
  lettersOf(path: Path): string;
  names: PageNames;
}

/** A value that its field does not take, with the words that most sentences about it need. */
export interface Given {
  name: string;
  value: unknown;
  field: Schema | undefined;
  /** The value as it stands in the file. */
  wrote: string;
  /** The same in one line, for quoting. */
  letters: string;
  /** “summary is “7””. */
  given: string;
  /** What to write, by example. */
  hint: string | undefined;
  names: PageNames;
}

/** What is wrong with a value, at the end of `path`, that its field does not take. */
export function sentence(
  issue: Issue,
  path: Path,
  value: unknown,
  field: Schema | undefined,
  known: Known,
): Sentence {
  const name = nameOf(path);
  const choices = choicesOf(field);
  if (value === undefined) return missingSentence(path, field);
  const shown = example(path, field);
  const hint =
    shown === undefined ? aboutField(field).description : `Write for example: ${ended(shown)}`;
  if (value === null) {
    const spare = mayBeLeftOut(path, field) ? 'Or delete the line.' : '';
    return ['empty-field', `${name} is empty.`, [hint, spare].join(' ').trim()];
  }
  const letters = typeof value === 'number' ? known.lettersOf(path) : written(value);
  const given = `${name} is “${cut(letters)}”`;
  if (choices.length > 0) {
    const meant = typeof value === 'string' ? nearest(value, choices) : undefined;
    return [
      'field-choice',
      `${given}, but must be ${listOf(choices, 'or')}.`,
      meant ? `Did you mean “${meant}”?` : undefined,
    ];
  }
  if (isDay(field)) {
    const offer = offerDay(value);
    return [
      'day',
      `${given}, ${dayTrouble(value)}.`,
      offer ? `Write ${offer}.` : 'Write year-month-day, such as 2026-10-14.',
    ];
  }
  const wrote = known.lettersOf(path);
  const all: Given = { name, value, field, wrote, letters, given, hint, names: known.names };
  if (issue.code === 'invalid_type') return typeSentence(issue.expected, all);
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeSentence(issue, all);
  if (issue.code === 'invalid_format') return formatSentence(issue.format, all);
  if (issue.code === 'invalid_key')
    return [
      'field-value',
      `“${cut(String(path.at(-1)))}” cannot be a name here.`,
      'Use small letters, digits and hyphens.',
    ];
  if (issue.code === 'custom') return ['field-value', issue.message];
  return ['field-value', `${given}, which cannot stand here.`, hint];
}

function missingSentence(path: Path, field: Schema | undefined): Sentence {
  const name = String(path.at(-1));
  const choices = choicesOf(field);
  const { description } = aboutField(field);
  const shown = example(path, field);
  return [
    'missing-field',
    `${nameOf(path)} is missing.${description ? ` ${description}` : ''}`,
    choices.length > 0
      ? `Add a line “${name}: …” with ${listOf(choices, 'or')}.`
      : shown === undefined
        ? `Add “${name}:” with it.`
        : `Add a line: ${ended(shown)}`,
  ];
}

type Size = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function sizeSentence(issue: Size, { name, value, given, hint }: Given): Sentence {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const few = issue.code === 'too_small';
  if (issue.origin === 'string') {
    const length = typeof value === 'string' ? value.trim().length : 0;
    if (few && length === 0) return ['empty-field', `${name} is empty.`, hint];
    const message = few
      ? `${given}, which is too short.`
      : `${name} has ${length} characters; at most ${limit} fit.`;
    const fix = few ? hint : 'Shorten it; details go into the text of the page.';
    return ['field-length', message, fix];
  }
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    const entries = limit === 1 ? 'one entry' : `${limit} entries`;
    return [
      'field-length',
      `${name} has ${count === 0 ? 'no entry' : count === 1 ? 'one entry' : `${count} entries`}, but needs at ${few ? 'least' : 'most'} ${entries}.`,
      few ? hint : `Keep the ${limit} that matter most.`,
    ];
  }
  const exact =
    few && issue.inclusive === false
      ? `more than ${limit}`
      : `at ${few ? 'least' : 'most'} ${limit}`;
  return ['field-value', `${given}, but must be ${exact}.`, hint];
}

const isDay = (field: Schema | undefined) =>
  field !== undefined && unwrap(field) instanceof z.ZodISODate;

/** Entries of a list may be deleted, and fields that need not be there. */
const mayBeLeftOut = (path: Path, field: Schema | undefined) =>
  typeof path.at(-1) === 'number' ||
  field instanceof z.ZodOptional ||
  field instanceof z.ZodDefault;

/** What may stand at the path by example, as in the file; nothing if there is no example. */
function example(path: Path, field: Schema | undefined): string | undefined {
  const name = path.at(-1);
  const inner = field && unwrap(field);
  const own: unknown = aboutField(field).example;
  const entry: unknown =
    inner instanceof z.ZodArray ? aboutField(inner.element).example : undefined;
  const value = own ?? (entry === undefined ? choicesOf(field)[0] : [entry]);
  if (value === undefined) return undefined;
  return typeof name === 'string' ? `${name}: ${inline(value)}` : inline(value);
}

/** With a full stop, unless it ends in one. */
const ended = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`);

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const text = written(value);
  return typeof value === 'string' && /: |^[^\p{L}\p{N}“/]|[{[\]}#]/u.test(text)
    ? `"${text}"`
    : text;
}
