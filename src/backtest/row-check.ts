import type { ColumnPlan } from './columns.ts';
import type { Row } from './csv-row.ts';
import type { Intake } from './intake.ts';
import type { Mistakes } from './mistakes.ts';
import type { FilePreset } from './preset.ts';
import { note } from './quirks.ts';

/** Says whether rows have the header's columns, telling footers from broken rows. */
export interface RowCheck {
  fits(row: Row): boolean;
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
      const cause =
        cells < header.length
          ? 'Give it the missing cells, or take it out if it is a total or a note'
          : 'Put a text that holds the delimiter in quotes';
      const message = `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${header.length}. ${cause}.`;
      mistakes.add('width', { file, line, message });
    }
    odd = [];
  };
  return {
    fits(row) {
      const same =
        row.size === header.length || shape === 'pairs' || isEmptyFrom(row, header.length);
      if (same && odd.length > 0) refuse();
      if (!same) odd.push({ line: row.line, cells: row.size });
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
export function isPassedOver(row: Row, { keep }: ColumnPlan): boolean {
  for (const { cell, values } of keep) {
    const value = row.text(cell).trim().toLowerCase();
    if (value !== '' && !values.has(value)) return true;
  }
  return false;
}

/** Is there nothing in the cells from here on? A row too short has cells missing, not empty. */
function isEmptyFrom(row: Row, start: number): boolean {
  for (let cell = start; cell < row.size; cell++) if (!row.isEmpty(cell)) return false;
  return row.size >= start;
}

/** The first of several cells that is not empty; −1 if all are. */
export function firstFull(row: Row, cells: readonly number[] | undefined): number {
  if (cells) for (const cell of cells) if (!row.isEmpty(cell)) return cell;
  return -1;
}

/** The text of the first of several cells that is not empty. */
export function takeCell(row: Row, cells: readonly number[] | undefined): string {
  const cell = firstFull(row, cells);
  return cell < 0 ? '' : row.text(cell);
}
