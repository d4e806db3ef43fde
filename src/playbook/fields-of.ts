import type { Divided } from './divide.ts';
import { readFields, type Fields } from './source.ts';

const readBefore = new WeakMap<Divided, Fields>();

/** The fields of a file, read once however often it is asked for them. */
export function fieldsOf(divided: Divided): Fields {
  const known = readBefore.get(divided);
  if (known) return known;
  const fields = readFields(divided.text, divided.fields?.from, divided.fields?.to);
  readBefore.set(divided, fields);
  return fields;
}
