import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { InputFile } from '#backtest/intake.ts';
import { readPreset, type Preset } from '#backtest/preset.ts';

/** Large enough that few rows are cut in two, small enough to be forgotten soon. */
const PIECE = 1 << 18;

/** A CSV file in pieces; it is opened when the first piece is asked for. */
export function inputFile(path: string, gives: 'deals' | 'events'): InputFile {
  return { name: path, gives, pieces: piecesOf(path) };
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer))
      yield buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

/** All presets of the program. */
export function readPresets(): Preset[] {
  const folder = join(import.meta.dirname, '../../src/backtest/presets');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readPreset(basename(name, '.yaml'), readFileSync(join(folder, name), 'utf8')));
}

/** A text file with its name for messages; nothing for no path. */
export function readText(path: string | undefined): { name: string; text: string } | undefined {
  return path === undefined ? undefined : { name: path, text: readFileSync(path, 'utf8') };
}

/** The first of these paths that is no file; `undefined` if all are. */
export function missingFile(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find(
    (path) => path !== undefined && !statSync(path, { throwIfNoEntry: false })?.isFile(),
  );
}

/** A free name next to the wished one, so that nobody's draft is written over. */
export function freeName(path: string): string {
  if (!existsSync(path)) return path;
  for (let n = 2; ; n++) {
    const next = path.replace(/(\.[^.]+)?$/, (end) => `-${n}${end}`);
    if (!existsSync(next)) return next;
  }
}
