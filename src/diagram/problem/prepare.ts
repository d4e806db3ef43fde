import type { Problem } from '../job.ts';

/** A diagram's source made ready for mermaid. */
export interface Prepared {
  /** Without comments and leading blank lines, which mermaid counts differently from case to case. */
  code: string;
  /** For each line of `code` its line in the source, from 1. */
  lines: number[];
  /** From the front matter. */
  title: string;
  problems: Problem[];
  warnings: string[];
}

/** Takes out what mermaid must not see. */
export function prepare(source: string, looks: 'refuse' | 'drop'): Prepared {
  const prepared: Prepared = { code: '', lines: [], title: '', problems: [], warnings: [] };
  const code: string[] = [];
  source
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .forEach((text, i) => {
      if (/^\s*%%/.test(text) || (!code.length && !text.trim())) return;
      code.push(text);
      prepared.lines.push(i + 1);
    });
  void looks;
  prepared.code = code.join('\n');
  return prepared;
}
