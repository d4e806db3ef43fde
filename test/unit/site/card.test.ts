import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Canvas } from '#site/card/canvas.ts';
import { drawCard } from '#site/card/draw-card.ts';

const card = { title: '“We wait”', above: 'Stage 1 of 2', below: 'Ferry', of: 2, here: 1 };

/** The pixels of a PNG that holds one block of data without filters. */
function pixelsOf(png: Buffer): Buffer {
  const length = png.readUInt32BE(33);
  return inflateSync(png.subarray(41, 41 + length));
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
  const row = (y: number) => [...pixelsOf(canvas.toPng()).subarray(y * 13 + 1, y * 13 + 13)];
  expect(row(3)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 128, 128]);
  expect(row(2).slice(3, 6)).toEqual([255, 255, 255]);
  expect(row(0).slice(0, 3)).toEqual([128, 128, 128]);
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
