/** A value as JSON of one line, also for readers to whom U+2028 and U+2029 end a line. */
export const oneLine = (value: unknown): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
