import Papa from 'papaparse';

/** What a reader of CSV is told: the header once, then each row with the line it starts on. */
export interface CsvListener {
  header(names: string[]): void;
  row(cells: string[], line: number): void;
  mistake(line: number, message: string): void;
}

/** A reader fed with pieces of text of any size. */
export interface CsvReader {
  push(text: string): void;
  end(): void;
}

/** A field longer than this means that a quote was opened and never closed. */
const LONGEST_FIELD = 1 << 22;

/**
 * Reads CSV as it arrives: any of the delimiters `, ; tab |`, with or without BOM, LF, CRLF or CR,
 * quoted line breaks; blank lines and repeated headers are passed over.
 *
 * papaparse does the reading. Its low-level parser takes a piece at a time and leaves an unfinished
 * last row for the next one; a piece without a quote goes through its fast mode, which only splits.
 */
export function makeCsvReader(listener: CsvListener): CsvReader {
  let rest = '';
  let line = 1;
  let delimiter: string | undefined;
  let header: string[] | undefined;
  let broken = false;
  let afterReturn = false;

  const read = (text: string, last: boolean): void => {
    if (broken) return;
    delimiter ??= guessDelimiter(text);
    const hasQuote = text.includes('"');
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    const parsed: Papa.ParseResult<string[]> = parser.parse(text, 0, !last);
    const { data, errors, meta } = parsed;
    const wrong = new Map(errors.map((error) => [error.row ?? data.length - 1, error.code]));
    for (let i = 0; i < data.length; i++) {
      const cells = data[i] ?? [];
      if (wrong.size > 0 && wrong.has(i)) {
        listener.mistake(line, quoteMistake(wrong.get(i)));
        broken = true;
        return;
      }
      take(cells);
      line += hasQuote ? 1 + lineBreaks(cells) : 1;
    }
    rest = text.slice(meta.cursor);
    if (rest.length > LONGEST_FIELD && !last) {
      listener.mistake(line, quoteMistake('MissingQuotes'));
      broken = true;
    }
  };

  const take = (cells: string[]): void => {
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    if (header === undefined) {
      header = cells;
      listener.header(cells);
    } else if (cells[0] !== header[0] || cells.join('\n') !== header.join('\n')) {
      listener.row(cells, line);
    }
  };

  return {
    push(piece) {
      let text = piece;
      // Line ends are made one kind before reading; a CR LF pair may be cut between two pieces.
      if (afterReturn && text.startsWith('\n')) text = text.slice(1);
      afterReturn = piece.endsWith('\r');
      if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
      if (header === undefined && rest === '' && text.startsWith('\uFEFF')) text = text.slice(1);
      text = rest + text;
      if (delimiter === undefined && !text.includes('\n')) rest = text;
      else read(text, false);
    },
    end() {
      if (rest !== '') read(rest, true);
    },
  };
}

function guessDelimiter(text: string): string {
  const header = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const bare = header.replace(/"[^"]*"/g, '');
  const [best] = [',', ';', '\t', '|']
    .map((mark) => ({ mark, count: bare.split(mark).length }))
    .sort((a, b) => b.count - a.count);
  return best?.mark ?? ',';
}

function quoteMistake(code: string | undefined): string {
  return code === 'MissingQuotes'
    ? 'A quote is opened here and never closed. Close it, or double a quote that is part of the text.'
    : 'There is text after a closing quote. Double a quote that is part of the text.';
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
