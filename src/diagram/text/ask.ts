/** Anything mermaid keeps about a diagram, read with care: its types change between versions. */
export type Fields = Readonly<Record<string, unknown>>;

/** The answer of a diagram's database to one question; nothing when it does not know the question. */
export function ask(db: object, question: string): unknown {
  const answer: unknown = Reflect.get(db, question);
  return typeof answer === 'function' ? Reflect.apply(answer, db, []) : undefined;
}

/** The values of a list or map, each as fields. */
export function list(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.map(fields);
  if (value instanceof Map) return [...value.values()].map(fields);
  return [];
}

export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A label as one line of plain text: without line breaks, Markdown's quotes and mermaid's codes for signs. */
export function words(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(words).join(' ');
  if (typeof value !== 'string') return '';
  return value
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/&(\w+);/g, (all, name: string) => NAMED[name] ?? all)
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\*(\S[^*]*)\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
};
