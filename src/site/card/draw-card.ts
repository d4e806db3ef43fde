import * as hb from 'harfbuzzjs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { metricsOfWoff2 } from '#diagram/font/woff2.ts';
import { Canvas, type Colour } from './canvas.ts';
import { outlinesOf, type Outline } from './outlines.ts';

/** What stands on the picture that shows where a page is shared. */
export interface Card {
  /** Large, in as many lines as it needs. */
  title: string;
  /** Small, above it. */
  above: string;
  /** Small, at the foot. */
  below: string;
  /** How many stages there are and which of them it is, counted from 1; 0 for none. */
  of: number;
  here: number;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 80;

const paper: Colour = [252, 250, 246];
const ink: Colour = [31, 29, 26];
const quiet: Colour = [101, 95, 86];
const line: Colour = [228, 222, 211];
const customer: Colour = [160, 66, 26];

/** Draws a card of 1200 × 630 pixels as PNG, with the fonts of the site. */
export function drawCard({ title, above, below, of, here }: Card): Buffer {
  const canvas = new Canvas(WIDTH, HEIGHT, paper);
  const gap = 6;
  const bar = Math.floor((WIDTH - 2 * EDGE - gap * (of - 1)) / Math.max(1, of));
  for (let i = 0; i < of; i += 1)
    canvas.box(
      EDGE + i * (bar + gap),
      72,
      bar,
      i + 1 === here ? 12 : 6,
      i < here ? customer : line,
    );
  write(canvas, sans(), above, EDGE, 168, 28, here > 0 ? customer : quiet);
  const { size, lines } = fit(title);
  lines.forEach((text, i) =>
    write(canvas, serif(), text, EDGE, 168 + size * 1.35 + i * size * 1.14, size, ink),
  );
  write(canvas, sans(), below, EDGE, HEIGHT - 64, 28, quiet);
  return canvas.toPng();
}

/** The largest size at which the title keeps clear of the foot. */
function fit(title: string): { size: number; lines: string[] } {
  for (const [size, most] of [
    [92, 2],
    [80, 3],
    [68, 3],
    [58, 4],
  ] as const) {
    const lines = broken(title, size);
    if (lines.length <= most) return { size, lines };
  }
  return { size: 50, lines: broken(title, 50).slice(0, 5) };
}

function broken(title: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    const fits = widthOf(serif(), longer, size) <= WIDTH - 2 * EDGE;
    if (fits && lines.length > 0) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface Face {
  font: hb.Font;
  em: number;
  outline: (glyph: number) => Outline;
}

const require = createRequire(import.meta.url);
const faces = new Map<string, Face>();

const sans = () => face('inter/files/inter-latin-wght-normal.woff2');
const serif = () => face('source-serif-4/files/source-serif-4-latin-wght-normal.woff2');

function face(path: string): Face {
  const known = faces.get(path);
  if (known) return known;
  const file = readFileSync(require.resolve(`@fontsource-variable/${path}`));
  const face = new hb.Face(new hb.Blob(new Uint8Array(metricsOfWoff2(file)).buffer));
  const made = { font: new hb.Font(face), em: face.upem, outline: outlinesOf(file) };
  made.font.setScale(face.upem, face.upem);
  faces.set(path, made);
  return made;
}

function shaped({ font }: Face, text: string) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const places = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, i) => ({
    glyph: codepoint,
    advance: places[i]?.xAdvance ?? 0,
  }));
}

const widthOf = (face: Face, text: string, size: number) =>
  (shaped(face, text).reduce((sum, { advance }) => sum + advance, 0) * size) / face.em;

function write(
  canvas: Canvas,
  face: Face,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: Colour,
): void {
  const scale = size / face.em;
  let at = x;
  for (const { glyph, advance } of shaped(face, text)) {
    const outline = face.outline(glyph);
    if (outline.length > 0) canvas.fill(outline, at, y, scale, colour);
    at += advance * scale;
  }
}
