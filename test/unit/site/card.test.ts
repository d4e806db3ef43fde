import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sealedFiles } from '#diagram/sealed-files.ts';
import { Canvas } from '#site/card/canvas.ts';
import { drawCard } from '#site/card/draw-card.ts';
import { keptCard } from '#site/card/kept-card.ts';

const card = { title: '“We wait”', above: 'Stage 1 of 2', below: 'Ferry', of: 2, here: 1 };

/** The rows of a PNG with a palette and without filters, each pixel as red, green and blue. */
function rowsOf(png: Buffer): number[][][] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.set(
      png.toString('latin1', at + 4, at + 8),
      png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    );
  const colour = (i: number) => [...(chunks.get('PLTE') ?? []).slice(i * 3, i * 3 + 3)];
  const bytes = [...inflateSync(chunks.get('IDAT') ?? '')];
  const row = png.readUInt32BE(16) + 1;
  return Array.from({ length: bytes.length / row }, (_, y) =>
    bytes.slice(y * row + 1, (y + 1) * row).map(colour),
  );
}

it('fills a shape to the part of a pixel that it covers, and leaves its holes open', () => {
  const canvas = new Canvas(4, 4, [255, 255, 255]);
  const square = (from: number, to: number) => [
    { x: from, y: from, on: true },
    { x: from, y: to, on: true },
    { x: to, y: to, on: true },
    { x: to, y: from, on: true },
  ];
  canvas.fill([square(0, 3.5), square(1, 2).toReversed()], 0, 4, 1, [0, 0, 0]);
  const rows = rowsOf(canvas.toPng());
  const [black, white, half] = [
    [0, 0, 0],
    [255, 255, 255],
    [125, 125, 125],
  ];
  expect(rows[3]).toEqual([black, black, black, half]);
  expect(rows[2]?.[1]).toEqual(white);
  expect(rows[0]?.[0]).toEqual(half);
});

it('has room for four colours and no more', () => {
  const canvas = new Canvas(1, 1, [255, 255, 255]);
  const paint = (red: number) => canvas.box(0, 0, 1, 1, [red, 0, 0]);
  for (const red of [1, 2, 3, 4]) paint(red);
  expect(rowsOf(canvas.toPng())).toEqual([[[4, 0, 0]]]);
  expect(() => paint(5)).toThrow('no more than 4 colours');
});

it('draws a card as PNG of the size that readers of links expect, the same each time', () => {
  const png = drawCard(card);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(drawCard(card).equals(png)).toBe(true);
});

it('shows other words and another stage', () => {
  expect(drawCard({ ...card, title: 'We go' }).equals(drawCard(card))).toBe(false);
  expect(drawCard({ ...card, here: 2 }).equals(drawCard(card))).toBe(false);
});

it('draws a card once, again if what is kept of it is damaged, and anew when its words change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  const files = sealedFiles(folder);
  const drawn = new Uint8Array(drawCard(card));
  expect(await keptCard(card, files)).toEqual(drawn);
  const [name = ''] = readdirSync(folder);
  const kept = readFileSync(join(folder, name));

  files.write(name, Buffer.from('as it was kept'));
  expect(Buffer.from(await keptCard(card, files)).toString()).toBe('as it was kept');

  writeFileSync(join(folder, name), kept.subarray(0, -1));
  expect(await keptCard(card, files)).toEqual(drawn);
  expect(readFileSync(join(folder, name))).toEqual(kept);

  await keptCard({ ...card, title: 'We go' }, files);
  expect(readdirSync(folder)).toHaveLength(2);
  rmSync(folder, { recursive: true });
});
