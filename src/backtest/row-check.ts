import type { ColumnPlan } from './columns.ts';
import type { Intake } from './intake.ts';
import type { Mistakes } from './mistakes.ts';
import type { FilePreset } from './preset.ts';
import { note } from './quirks.ts';

/** Says whether rows have the header's columns, telling footers from broken rows. */
export interface RowCheck {
  fits(row: readonly string[], line: number): boolean;
  end(): void;
}

/** Makes the check of one file's rows. */
export function makeRowCheck(
  file: string,
  header: readonly string[],
  { footer, shape }: FilePreset,
  intake: Intake,
  mistakes: Mistakes,
): RowCheck {
  let odd: { line: number; cells: number }[] = [];
  const refuse = (): void => {
    for (const { line, cells } of odd) {
      const message = `This row has ${cells} cells, the header ${header.length}. Put a text that holds the delimiter in quotes.`;
      mistakes.add('width', { file, line, message });
    }
    odd = [];
  };
  return {
    fits(row, line) {
      const same =
        row.length === header.length ||
        shape === 'pairs' ||
        (row.length > header.length && row.slice(header.length).every((cell) => cell === ''));
      if (same && odd.length > 0) refuse();
      if (!same) odd.push({ line, cells: row.length });
      if (odd.length > 1000) refuse();
      return same;
    },
    end() {
      if (footer) note(intake.quirks, 'footer', odd.length);
      else refuse();
    },
  };
}

/** Is this row of a kind the preset leaves out? A blank cell does not leave it out. */
export function isPassedOver(row: readonly string[], { keep }: ColumnPlan): boolean {
  for (const { cell, values } of keep) {
    const value = row[cell]?.trim().toLowerCase() ?? '';
    if (value !== '' && !values.has(value)) return true;
  }
  return false;
}

/** The first of several cells that is not empty. */
export function takeCell(row: readonly string[], cells: readonly number[] | undefined): string {
  if (!cells) return '';
  for (const cell of cells) {
    const text = row[cell];
    if (text !== undefined && text !== '') return text;
  }
  return '';
}
