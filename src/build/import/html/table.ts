import { attribute, within, type Element } from './tree.ts';

/** A table in Markdown: its first row becomes its head, and a cell that spans others leaves those empty. */
export function tableMarkdown(table: Element, wordsOf: (cell: Element) => string): string {
  const rows = within(table, /^tr$/);
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries())
    for (const cell of within(row, /^t[dh]$/)) {
      const from = firstFree(grid[at] ?? []);
      for (let down = 0; down < span(cell, 'rowspan'); down++)
        for (let right = 0; right < span(cell, 'colspan'); right++) {
          const words = down + right === 0 ? wordsOf(cell).replaceAll('|', '\\|') : '';
          const line = grid[at + down];
          if (line) line[from + right] = words;
        }
    }
  const columns = Math.max(0, ...grid.map((line) => line.length));
  const line = (cells: (string | undefined)[]) =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...others] = grid;
  return columns === 0
    ? ''
    : [line(head), line(Array<string>(columns).fill('---')), ...others.map(line)].join('\n');
}

/** The first column that no cell has taken, also none of a row above. */
function firstFree(line: (string | undefined)[]): number {
  const at = line.findIndex((cell) => cell === undefined);
  return at < 0 ? line.length : at;
}

const span = (cell: Element, name: string) =>
  Math.min(50, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));
