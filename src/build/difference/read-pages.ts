import { parseDocument } from 'yaml';

/** A page as its author wrote it: unchecked fields, and the text below them. */
export interface WrittenPage {
  /** Missing where they cannot be read. */
  fields: Record<string, unknown> | undefined;
  body: string;
}

/** The pages and settings among `files`, by path. */
export function readPages(files: Iterable<[path: string, text: string]>): Map<string, WrittenPage> {
  const pages = new Map<string, WrittenPage>();
  for (const [path, text] of files) {
    if (path.endsWith('.yaml')) pages.set(path, { fields: fieldsOf(text), body: '' });
    if (!/\.mdx?$/.test(path)) continue;
    const [, front = '', body = ''] = /^\uFEFF?---\n([^]*?)\n---\n?([^]*)$/.exec(lf(text)) ?? [];
    pages.set(path.replace(/\.mdx?$/, ''), { fields: fieldsOf(front), body: body.trim() });
  }
  return pages;
}

const lf = (text: string) => text.replaceAll('\r\n', '\n');

function fieldsOf(text: string): Record<string, unknown> | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return isFields(value) ? value : undefined;
}

/** True for what is written as “name: value” lines. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
