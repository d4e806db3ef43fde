import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeCsvReader } from '#backtest/csv.ts';

/** Header, rows with their lines, and mistakes of a text or of bytes cut into pieces. */
function read(
  text: string | Uint8Array,
  piece = text.length || 1,
  knows: (names: string[]) => boolean = () => false,
) {
  const seen = {
    header: [] as string[],
    rows: [] as [number, ...string[]][],
    mistakes: [] as [number, string][],
  };
  const reader = makeCsvReader({
    knows,
    header: (names) => (seen.header = names),
    row: (row) =>
      void seen.rows.push([
        row.line,
        ...Array.from({ length: row.size }, (_, cell) => row.text(cell)),
      ]),
    mistake: (line, message) => void seen.mistakes.push([line, message]),
  });
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece));
  reader.end();
  return seen;
}

describe('layouts', () => {
  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['BOM', '\uFEFFa,b\n1,2\n'],
    ['semicolon', 'a;b\n1;2\n'],
    ['tab', 'a\tb\n1\t2\n'],
    ['bar', 'a|b\n1|2\n'],
    ['no last line end', 'a,b\n1,2'],
    ['quoted', '"a","b"\n"1","2"\n'],
    ['a comma in a quoted header', 'a;"b"\n1;2\n'],
  ])('%s', (_, text) => {
    for (const piece of [text.length, 1, 3]) {
      const { header, rows } = read(text, piece);
      expect(header).toEqual(['a', 'b']);
      expect(rows).toEqual([[2, '1', '2']]);
    }
  });

  it('reads line breaks in quotes, and counts lines through them', () =>
    expect(read('a,b\n"x\ny",1\nz,2\n').rows).toEqual([
      [2, 'x\ny', '1'],
      [4, 'z', '2'],
    ]));

  it('passes over blank lines and headers that come again', () =>
    expect(read('a,b\n1,2\n\na,b\n3,4\n').rows).toEqual([
      [2, '1', '2'],
      [5, '3', '4'],
    ]));

  it('takes the delimiter from a first line “sep=”, and passes over rows of empty cells', () => {
    const { header, rows } = read('sep=;\r\na;b, c\r\n;\r\n1;2\r\n;;\r\n');
    expect(header).toEqual(['a', 'b, c']);
    expect(rows).toEqual([[4, '1', '2']]);
  });

  it.each([
    ['a line', 'Deals of Q4\na;b\n'],
    ['with marks and a break in quotes', '"Deals, all, of\nQ4 (x, y)",z\n\na;b\n'],
    ['that begins like “sep=;”', 'sep=d\na;b\n'],
    ['of two padded lines', '\uFEFFDeals;\r\nmade; by hand\r\na;b\r\n'],
  ])('passes over a title, %s, above names that are known', (_, head) => {
    const line = head.split('\n').length;
    for (const piece of [1, 7, 100]) {
      const { header, rows } = read(`${head}1;2\n`, piece, ([name]) => name === 'a');
      expect(header).toEqual(['a', 'b']);
      expect(rows).toEqual([[line, '1', '2']]);
    }
  });

  it('reads names longer than the pieces of a file', () => {
    const names = Array.from({ length: 9000 }, (_, i) => `"value ${i}"`);
    const { header, mistakes } = read(`${names.join(';')}\n1;2\n`, 1 << 16);
    expect([header.length, mistakes]).toEqual([9000, []]);
  });

  it('reads letters of any script, cut anywhere, out of a buffer that is used again', () => {
    const bytes = new TextEncoder().encode('ä,b\n„Größe“,漢字 🙂\n');
    for (const piece of [1, 2, 5])
      expect(read(bytes, piece).rows).toEqual([[2, '„Größe“', '漢字 🙂']]);
    const buffer = Buffer.alloc(4);
    const rows: string[] = [];
    const reader = makeCsvReader({
      knows: () => false,
      header: () => undefined,
      row: (row) => void rows.push(row.text(0)),
      mistake: () => undefined,
    });
    for (const piece of ['a\nxx', 'yy\nz', 'w\n']) {
      buffer.write(piece);
      reader.push(buffer.subarray(0, piece.length));
    }
    reader.end();
    expect(rows).toEqual(['xxyy', 'zw']);
  });

  it('refuses a file that is not UTF-8, with the line of the first cell that is read', () => {
    const latin1 = Uint8Array.from('a,b\n1,2\nf\xfcr,2\n', (letter) => letter.charCodeAt(0));
    expect(read(latin1).mistakes).toEqual([[3, expect.stringContaining('not UTF-8')]]);
    const wide = new Uint8Array(
      Uint16Array.from('\uFEFFa,b\n1,2\n', (l) => l.charCodeAt(0)).buffer,
    );
    expect(read(wide).mistakes).toEqual([[1, expect.stringContaining('UTF-16')]]);
    expect(read(wide.subarray(2)).mistakes).toEqual([[1, expect.stringContaining('UTF-16')]]);
  });

  it('refuses a workbook, which is a packed file', () =>
    expect(read('PK\x03\x04 a,b\n1,2\n').mistakes).toEqual([
      [
        1,
        'This is a workbook or a packed file, not CSV. Open it and save the sheet as “CSV UTF-8”.',
      ],
    ]));

  it('says where a quote is never closed, and where text follows one', () => {
    expect(read('a,b\n1,2\n"3,4\n').mistakes).toEqual([
      [
        3,
        'A quote is opened here and never closed. Close it, or double a quote that is part of the text.',
      ],
    ]);
    expect(read('a,b\n"1"x,2\n').mistakes[0]?.[0]).toBe(2);
  });
});

it('reads what was written, however the text is cut', () => {
  const cell = fc.stringMatching(/^[a-z ",;\n]{0,6}$/);
  const rows = fc.array(fc.tuple(fc.constantFrom('x', 'y'), cell, cell), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('\n', '\r\n'),
      (table, piece, newline) => {
        const text = Papa.unparse([['one', 'two', 'three'], ...table], { newline });
        const clean = (value: string): string => value.replace(/\r\n?/g, '\n');
        expect(read(text, piece).rows.map(([, ...cells]) => cells)).toEqual(
          table.map((cells) => cells.map(clean)),
        );
      },
    ),
    { numRuns: 1500, seed: 4 },
  );
});

it('reads any text as a well-kept reader of CSV does, where that finds no mistake', () => {
  const piece = fc.stringMatching(/^(?:[ab ",\n\r]|""|","|"\n){0,24}$/);
  fc.assert(
    fc.property(piece, fc.integer({ min: 1, max: 9 }), (text, size) => {
      const table = `h,i\n${text}`;
      const { data, errors } = Papa.parse<string[]>(table.replace(/\r\n?/g, '\n'), {
        delimiter: ',',
        newline: '\n',
      });
      fc.pre(errors.length === 0);
      const isFull = (cells: string[]): boolean =>
        cells.length > 1 ? cells.some((cell) => cell !== '') : cells[0]?.trim() !== '';
      expect(read(table, size).rows.map(([, ...cells]) => cells)).toEqual(
        data.slice(1).filter(isFull),
      );
    }),
    { numRuns: 1500, seed: 7 },
  );
});
