import { backtest, type BacktestResult } from '#backtest/backtest.ts';
import type { ProcessModel } from '#backtest/model.ts';
import { readPreset } from '#backtest/preset.ts';
import { reportToText } from '#backtest/report-text.ts';

/** What the page asks of the worker. */
export interface DealsQuestion {
  model: ProcessModel;
  today: number;
  files: { file: File; gives: 'deals' | 'events' }[];
  mapping: { name: string; text: string } | undefined;
  pilot: { name: string; text: string } | undefined;
  /** Ask what the words mean, even though there is a mapping. */
  draft: boolean;
}

/** What the worker tells the page. */
export type DealsAnswer =
  | Exclude<BacktestResult, { kind: 'report' }>
  | (Omit<Extract<BacktestResult, { kind: 'report' }>, 'study'> & { text: string })
  | { kind: 'progress'; file: string; rows: number }
  | { kind: 'fault' };

const texts = import.meta.glob<string>('../backtest/presets/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const presets = Object.entries(texts).map(([path, text]) =>
  readPreset(path.replace(/^.*\/|\.yaml$/g, ''), text),
);

addEventListener('message', ({ data }: MessageEvent<DealsQuestion>) => void answer(data));

async function answer({
  model,
  today,
  files,
  mapping,
  pilot,
  draft,
}: DealsQuestion): Promise<void> {
  const tell = (message: DealsAnswer): void => postMessage(message);
  try {
    const result = await backtest({
      model,
      today,
      presets,
      mapping,
      pilot,
      draft,
      files: files.map(({ file, gives }) => ({ name: file.name, gives, pieces: piecesOf(file) })),
      progress: (file, rows) => tell({ kind: 'progress', file, rows }),
    });
    if (result.kind !== 'report') return tell(result);
    tell({ kind: 'report', report: result.report, text: reportToText(result.report) });
  } catch {
    // The error may carry something of the reader's file; the page says only that it is our fault.
    tell({ kind: 'fault' });
  }
}

/** A file as it is read from the disk. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
