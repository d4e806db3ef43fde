import { examplesOf, patternOf } from './field.ts';
import { slugOfName } from './file-name.ts';
import { nearest } from './nearest.ts';
import { kindOf, pageSentence } from './page-sentence.ts';
import type { Given, Sentence } from './sentence.ts';
import { written } from './wording.ts';

/** What is wrong with a text that is not written as its field asks. */
export function formatSentence(format: string, all: Given): Sentence {
  const { name, value, field, given, hint } = all;
  if (format === 'url') return ['field-value', `${given}, which is not an https address.`, hint];
  if (typeof value === 'string' && /[\n\r]/.test(value.trim()))
    return ['field-value', `${name} goes over several lines.`, 'Write it in one line.'];
  const kind = kindOf(field);
  if (kind) return pageSentence(given, all.letters, kind, all.names);
  const text = written(value);
  const pattern = patternOf(field);
  const small = text.toLowerCase().replaceAll(' ', '');
  const meant =
    text.includes(':') && pattern?.test(small)
      ? small
      : nearest(small, examplesOf(field).map(String));
  if (meant !== undefined && meant !== text && examplesOf(field).length > 1)
    return ['field-value', `${given}, which cannot stand here.`, `Did you mean “${meant}”?`];
  const slug = slugOfName(text.replace(/\.(mdx?|yaml)$/i, ''));
  if (slug !== '' && slug !== text && pattern?.test(slug))
    return [
      'field-value',
      `${given}, but names here have only small letters, digits and hyphens.`,
      `Write ${slug}.`,
    ];
  const address = `/${text
    .replace(/^(\.\.?\/|\/)+/, '')
    .replace(/\.mdx?(?=#|$)/, '')
    .replace(/\/?(#|$)/, '/$1')}`;
  if (text.includes('/') && address !== text && pattern?.test(address))
    return [
      'field-value',
      `${given}, but a page is named by its address on the site.`,
      `Write ${address}.`,
    ];
  return ['field-value', `${given}, which cannot stand here.`, hint];
}
