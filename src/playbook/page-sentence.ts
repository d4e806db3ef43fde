import type { z } from 'astro/zod';
import { unwrap } from './field.ts';
import { slugOfName } from './file-name.ts';
import { namedKind } from './items/field-types.ts';
import { kinds, type Kind } from './kinds.ts';
import { nearest } from './nearest.ts';
import type { PageNames } from './page-names.ts';
import type { Sentence } from './sentence.ts';
import { listOf } from './wording.ts';

type Schema = z.core.$ZodType;

/** A page is named by its file name; what is offered is there. */
export function pageSentence(
  given: string,
  letters: string,
  kind: Kind,
  names: PageNames,
): Sentence {
  const { one } = kinds[kind];
  const ids = names.idsOf(kind);
  const entries = letters.split(';').map((entry) => entry.trim());
  if (entries.length > 1 && entries.every((entry) => ids.includes(entry)))
    return [
      'field-value',
      `${given}, where entries are not divided.`,
      `Write commas between them: ${entries.join(', ')}.`,
    ];
  const meant = names.called(kind, letters) ?? nearest(slugOfName(letters), ids);
  return [
    'field-value',
    `${given}, but a ${one} is named by its file name.`,
    meant !== undefined
      ? `Write ${meant}.`
      : ids.length > 0
        ? `Write one of: ${listOf(ids.toSorted(), 'or')}.`
        : undefined,
  ];
}

/** The kind of page that a field names. */
export const kindOf = (field: Schema | undefined): Kind | undefined =>
  field && namedKind.get(unwrap(field))?.kind;
