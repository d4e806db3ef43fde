import type { z } from 'astro/zod';
import { fieldAt, namesAt, valueAt } from './field.ts';
import { nearest } from './nearest.ts';
import { sentence, type Known, type Sentence } from './sentence.ts';
import type { Path } from './source.ts';
import { cut, listOf, nameOf } from './wording.ts';

/** What is wrong with one field, in an editor's words, before its place is known. */
export interface Explained {
  rule: string;
  path: Path;
  what: 'key' | 'value';
  message: string;
  fix?: string;
}

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** Says in an editor's words what is wrong with fields; a misspelt name silences “is missing”. */
export function explain(
  issues: readonly Issue[],
  data: unknown,
  schema: Schema,
  page: string,
  known: Known,
): Explained[] {
  const { found, meant } = explainNames(issues, data, schema, page);
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || meant.has(JSON.stringify(issue.path))) continue;
    // A value that is wrong in two ways is wrong once.
    meant.add(JSON.stringify(issue.path));
    found.push(explainValue(issue, data, schema, known));
  }
  return found;
}

/** Names that editors write by habit, and what they are called here. */
const habits: Readonly<Record<string, string>> = {
  name: 'title',
  description: 'summary',
  synonyms: 'aliases',
  tags: 'aliases',
  redirects: 'formerly',
  author: 'owner',
  updated: 'reviewed',
  lastReviewed: 'reviewed',
  text: 'does',
};

function explainNames(issues: readonly Issue[], data: unknown, schema: Schema, page: string) {
  const found: Explained[] = [];
  const meant = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const names = namesAt(schema, issue.path, data);
    const present = Object.keys(Object(valueAt(data, issue.path)));
    const free = names.filter((name) => !present.includes(name));
    for (const key of issue.keys) {
      const habit = Object.hasOwn(habits, key) ? habits[key] : undefined;
      const word = nearest(key, free) ?? (habit && free.includes(habit) ? habit : undefined);
      if (word !== undefined) meant.add(JSON.stringify([...issue.path, word]));
      found.push({
        rule: 'unknown-field',
        path: [...issue.path, key],
        what: 'key',
        message: `“${cut(key)}” is not a field of ${issue.path.length === 0 ? page : nameOf(issue.path)}.`,
        fix: word
          ? `Did you mean “${word}”?`
          : `Delete it.${free.length > 0 ? ` Fields that could still be added: ${listOf(free, 'and')}.` : ''}`,
      });
    }
  }
  return { found, meant };
}

function explainValue(issue: Issue, data: unknown, schema: Schema, known: Known): Explained {
  const { path } = issue;
  const field = fieldAt(schema, path, data);
  const value = valueAt(data, path);
  const special = methodRule(path, issue, value);
  const [rule, message, fix] = special ?? sentence(issue, path, value, field, known);
  return { rule, path, what: 'value', message, ...(fix ? { fix } : {}) };
}

/** Mistakes against the method itself have rules, and reasons, of their own. */
function methodRule(path: Path, { code }: Issue, value: unknown): Sentence | undefined {
  const where = path.filter((part) => typeof part === 'string').join('.');
  const none =
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  if (where === 'ours.facilitates' && none)
    return [
      'facilitates-nothing',
      `${nameOf(path.slice(0, -1))} does not say which customer activity it makes easier.`,
      'Add facilitates: [id-of-a-customer-activity], or move the entry to “internal”.',
    ];
  if (where === 'criteria.proof' && none)
    return [
      'criterion-without-proof',
      `${nameOf(path.slice(0, -1))} names no proof.`,
      'Add a line: proof: what you can point at, such as a mail in their words.',
    ];
  if (where === 'criteria' && code === 'too_big' && Array.isArray(value))
    return [
      'too-many-criteria',
      `A stage has one to three exit criteria, this one has ${value.length}.`,
      'Keep the three that the customer could not fulfil without moving on.',
    ];
  if (where === 'consent' && none)
    return [
      'interview-without-consent',
      'This interview does not say how the customer agreed to it; without that it may not be kept.',
      'Add consent: with scope (internal or quotable), how, and date.',
    ];
  return undefined;
}
