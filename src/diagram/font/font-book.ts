import * as hb from 'harfbuzzjs';
import { metricsOfWoff2 } from './woff2.ts';

/** What decides the width of a text; sizes in pixels. */
export interface TextStyle {
  size: number;
  weight: number;
  letterSpacing: number;
}

/** Extents of a line above and below its baseline, whole pixels, and the height of “x”. */
export interface LineMetrics {
  ascent: number;
  descent: number;
  xHeight: number;
}

/** Measures text as a browser does that has exactly these font files. */
export interface FontBook {
  width(text: string, style: TextStyle): number;
  line(size: number): LineMetrics;
  /** Characters asked for since the last call that no file has; their widths are estimates. */
  takeMissing(): string[];
}

interface Face {
  face: hb.Face;
  /** Units of the shaper in one em. */
  em: number;
  covers: ReadonlySet<number>;
  instances: Map<number, hb.Font>;
}

const SUBUNITS = 64;

/** Opens font files with HarfBuzz, the shaper of Chromium and Firefox; further files only when a character needs them. */
export function openFontBook(files: readonly (() => Buffer)[]): FontBook {
  const faces: Face[] = [];
  const ems = new Map<string, number>();
  const lines = new Map<number, LineMetrics>();
  const missing = new Set<string>();

  const faceOf = (code: number): Face | undefined => {
    for (const [i, read] of files.entries()) {
      const face = (faces[i] ??= openFace(read()));
      if (face.covers.has(code)) return face;
    }
    return undefined;
  };

  const shape = (text: string, weight: number) => {
    let em = 0;
    for (const run of runs(text, faceOf)) {
      if (run.face) em += advance(run.text, instance(run.face, weight)) / run.face.em;
      else {
        for (const char of run.text) {
          if (!isIgnorable(char)) missing.add(char);
          em += estimate(char);
        }
      }
    }
    return em;
  };

  return {
    width(text, { size, weight, letterSpacing }) {
      if (text === '') return 0;
      const key = `${weight}${text}`;
      let em = ems.get(key);
      if (em === undefined) ems.set(key, (em = shape(text, weight)));
      const spacing = letterSpacing ? letterSpacing * [...text].length : 0;
      // Chromium keeps widths in 1/64 px, rounded up.
      return Math.ceil((em * size + spacing) * 64 - 1e-6) / 64;
    },
    line(size) {
      let line = lines.get(size);
      if (!line) lines.set(size, (line = lineMetrics((faces[0] ??= firstFace(files)), size)));
      return line;
    },
    takeMissing() {
      const taken = [...missing];
      missing.clear();
      // A known text would not be looked at again, and the next diagram needs its own warning.
      if (taken.length) ems.clear();
      return taken;
    },
  };
}

function firstFace([read]: readonly (() => Buffer)[]): Face {
  if (!read) throw new Error('Diagrams need at least one font file.');
  return openFace(read());
}

function openFace(file: Buffer): Face {
  const face = new hb.Face(new hb.Blob(new Uint8Array(metricsOfWoff2(file)).buffer));
  const covers = new Set(face.collectUnicodes());
  return { face, em: face.upem * SUBUNITS, covers, instances: new Map() };
}

function instance({ face, em, instances }: Face, weight: number): hb.Font {
  let font = instances.get(weight);
  if (!font) {
    font = new hb.Font(face);
    font.setScale(em, em);
    font.setVariations([new hb.Variation('wght', weight)]);
    instances.set(weight, font);
  }
  return font;
}

function advance(text: string, font: hb.Font): number {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}

function lineMetrics(face: Face, size: number): LineMetrics {
  const font = instance(face, 400);
  const extents = font.hExtents();
  const scale = size / face.em;
  // Chromium rounds ascent and descent to whole pixels.
  return {
    ascent: Math.round((extents?.ascender ?? face.em) * scale),
    descent: Math.round(-(extents?.descender ?? 0) * scale),
    xHeight: font.getMetricPositionWithFallback(hb.MetricsTag.X_HEIGHT) * scale,
  };
}

/** Splits a text where the covering face changes, as a browser does between `unicode-range` subsets. */
function runs(text: string, faceOf: (code: number) => Face | undefined) {
  const found: { face: Face | undefined; text: string }[] = [];
  for (const char of text) {
    const last = found.at(-1);
    const joins = last && (isIgnorable(char) || (char === ' ' && last.face));
    const face = joins ? last.face : faceOf(char.codePointAt(0) ?? 0);
    if (last && last.face === face) last.text += char;
    else found.push({ face, text: char });
  }
  return found;
}

const isIgnorable = (char: string) => /[\u200b-\u200f\u2060\ufe0f\ufeff]/.test(char);

/** Widths in em of what a system font will draw instead. */
function estimate(char: string): number {
  if (isIgnorable(char)) return 0;
  if (/\p{Extended_Pictographic}/u.test(char)) return 1.3;
  const wide =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef]/u;
  return wide.test(char) ? 1 : 0.65;
}
