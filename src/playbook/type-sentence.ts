import { patternOf } from './field.ts';
import { kindOf, pageSentence } from './page-sentence.ts';
import type { Given, Sentence } from './sentence.ts';
import { shapeOf, written } from './wording.ts';

/** What is wrong with a value of another type than its field takes. */
export function typeSentence(expected: string, all: Given): Sentence {
  const { name, value, letters, field, given, hint } = all;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const kind = kindOf(field);
    if (kind) return pageSentence(given, letters, kind, all.names);
    const read = typeof value === 'number' ? 'a number' : 'yes or no';
    return [
      'field-value',
      `${given}, which is read as ${read}, not as text.`,
      `Put it in quotes: "${letters}".`,
    ];
  }
  if (expected === 'string') {
    const joined =
      value instanceof Object ? Object.entries(value).map((pair) => pair.join(':')) : [];
    const colon = patternOf(field)?.test(joined[0] ?? '')
      ? `Write ${joined[0]}, without a blank.`
      : 'Text with “: ” inside must be in quotes.';
    return [
      'field-value',
      `${name} must be text, but is ${shapeOf(value)}.`,
      value instanceof Object && !Array.isArray(value) ? colon : hint,
    ];
  }
  if (expected === 'array') {
    const isFolded = all.wrote.includes('\n');
    const single = typeof value === 'string' || typeof value === 'number';
    const fix = !single
      ? hint
      : letters.length <= 60 && !isFolded
        ? `Write it as a list: [${letters.replace(/^\((.*)\)$/, '$1')}].`
        : 'Put each entry on a line of its own, after “- ”.';
    return ['field-value', `${name} must be a list, but is ${shapeOf(value)}.`, fix];
  }
  if (expected === 'boolean')
    return ['field-value', `${given}, but must be true or false.`, yesOrNo(value)];
  if (expected === 'number' || expected === 'int')
    return [
      'field-value',
      `${given}, but must be a${expected === 'int' ? ' whole' : ''} number.`,
      hint,
    ];
  return ['field-value', `${name} must be a group of fields, but is ${shapeOf(value)}.`, hint];
}

function yesOrNo(value: unknown): string | undefined {
  if (/^(yes|y|on|ja|oui|1|true)$/i.test(written(value))) return 'Write true.';
  if (/^(no|n|off|nein|non|0|false)$/i.test(written(value))) return 'Write false.';
  return undefined;
}
