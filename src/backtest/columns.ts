import type { Mistakes } from './mistakes.ts';
import { isPersonal } from './personal.ts';
import { fields, headerMatches, type Field, type FilePreset } from './preset.ts';

/** Which cell of a row means what. */
export interface ColumnPlan {
  width: number;
  /** Cells of each field; the first that is not empty counts. */
  cells: Partial<Record<Field, number[]>>;
  /** Columns that hold the day a stage was entered. */
  enters: { cell: number; stage: string }[];
  /** Rows with another value in these cells are passed over. */
  keep: { cell: number; values: ReadonlySet<string> }[];
  /** Columns that are neither read nor known to be left out. */
  extra: string[];
}

/**
 * Decides which columns of a file are read. Columns on neither the list of those read nor that of
 * those left out are refused by name, and so are columns about persons or money, even if mapped.
 */
export function planColumns(
  { name: file, header, line }: { name: string; header: readonly string[]; line: number },
  preset: FilePreset,
  mapped: Partial<Record<Field, string[]>>,
  drop: readonly string[],
  mistakes: Mistakes,
): ColumnPlan {
  const refuse = (name: string, message: string): void =>
    mistakes.add(`column ${name}`, { file, line, message });
  const find = (name: string): number | undefined => {
    const cells = header.flatMap((column, cell) => (headerMatches(column, name) ? [cell] : []));
    if (cells.length > 1 && header[cells[0] ?? 0] !== undefined)
      refuse(name, `Two columns are called “${name}”. Rename one, or leave it out of the export.`);
    return cells[0];
  };

  const cells: Partial<Record<Field, number[]>> = {};
  for (const field of fields) {
    for (const name of mapped[field] ?? preset.columns[field] ?? []) {
      const cell = find(name);
      if (mapped[field] && isPersonal(name))
        refuse(
          name,
          `Column “${name}” is about a person or money and is never read. Take it out of “columns”.`,
        );
      else if (cell !== undefined) (cells[field] ??= []).push(cell);
      else if (mapped[field])
        refuse(
          name,
          `There is no column “${name}”, which the mapping names for “${field}”. Correct “columns”.`,
        );
    }
  }
  const read = new Set(Object.values(cells).flat());

  const enters = header.flatMap((column, cell) => {
    const stage = read.has(cell) ? undefined : stageEntered(column, preset.enters);
    return stage === undefined ? [] : [{ cell, stage }];
  });
  for (const { cell } of enters) read.add(cell);

  const keep = Object.entries(preset.keep).flatMap(([name, values]) => {
    const cell = header.findIndex((column) => headerMatches(column, name));
    return cell < 0 ? [] : [{ cell, values: new Set(values.map((value) => value.toLowerCase())) }];
  });
  for (const { cell } of keep) read.add(cell);

  const left = [...preset.drop, ...drop];
  const extra = header.filter(
    (column, cell) =>
      !read.has(cell) &&
      !header.some((other, i) => read.has(i) && headerMatches(other, column)) &&
      column.trim() !== '' &&
      !left.some((name) => headerMatches(column, name)),
  );
  return { width: header.length, cells, enters, keep, extra };
}

/** Adds the refusal of columns that nobody has decided about. */
export function refuseExtra(
  { name: file, line }: { name: string; line: number },
  { extra }: ColumnPlan,
  mistakes: Mistakes,
): void {
  for (const name of extra) {
    mistakes.add(`column ${name}`, {
      file,
      line,
      message: isPersonal(name)
        ? `Column “${name}” is about a person or money; it must not be in the file. Take it out of the export, or list it under “drop” in the mapping.`
        : `Column “${name}” is not one the test reads. Take it out of the export, or list it under “drop” in the mapping; if it is the deal or a day under another name, say so under “columns”.`,
    });
  }
}

function stageEntered(header: string, patterns: readonly string[]): string | undefined {
  for (const pattern of patterns) {
    if (!headerMatches(header, pattern)) continue;
    const [start = '', end = ''] = pattern.split('*');
    return header
      .trim()
      .slice(start.length, end === '' ? undefined : -end.length)
      .trim();
  }
  return undefined;
}
