import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PATCHES } from '#diagram/drawing/mermaid-patches.ts';
import { isInternalLink } from '#diagram/finish/allowed.ts';
import { openFontBook } from '#diagram/font/font-book.ts';
import { fontFiles } from '#diagram/font/site-font.ts';
import { pathBounds } from '#diagram/geometry/path-bounds.ts';
import { pathLength, pointAtLength } from '#diagram/geometry/path-length.ts';
import { readTransform } from '#diagram/geometry/transform.ts';

const style = { size: 16, weight: 400, letterSpacing: 0 };

test('text is as wide as in Chromium with the same font', () => {
  const fonts = openFontBook(fontFiles);
  expect(fonts.width('Gathers facts across functions', style)).toBeCloseTo(231.19, 1);
  expect(fonts.width('AVAWATo', { ...style, weight: 700 })).toBeCloseTo(77.39, 1);
  expect(fonts.line(16)).toMatchObject({ ascent: 16, descent: 4 });
});

test('characters the font lacks are told once a drawing', () => {
  const fonts = openFontBook(fontFiles);
  fonts.width('Ă 漢', style);
  expect(fonts.takeMissing()).toEqual(['漢']);
  expect(fonts.takeMissing()).toEqual([]);
  fonts.width('Ă 漢', style);
  expect(fonts.takeMissing()).toEqual(['漢']);
});

test('paths have exact bounds and lengths', () => {
  expect(pathBounds('M0,0 C0,40 100,40 100,0')).toEqual({ x: 0, y: 0, width: 100, height: 30 });
  expect(pathBounds('M10 10a5 5 0 0110 0')).toMatchObject({ x: 10, y: 5, width: 10 });
  expect(pathLength('M0,0H30V40L0,0Z')).toBe(120);
  expect(pathLength('M0,0A10,10 0 0 1 20,0')).toBeCloseTo(Math.PI * 10, 2);
  expect(pointAtLength('M0,0L30,40', 25)).toEqual({ x: 15, y: 20 });
});

test('transforms are read in order', () => {
  expect(readTransform('translate(10, 5) scale(2)')).toEqual([2, 0, 0, 2, 10, 5]);
  expect(readTransform('rotate(90)').map((n) => Math.round(n))).toEqual([0, 1, -1, 0, 0, 0]);
});

test('addresses inside the site are links, all others are not', () => {
  for (const inside of ['/stages/a/', '../b/', './c', '#d', 'plays/e/', '?q=f'])
    expect(isInternalLink(inside), inside).toBe(true);
  for (const outside of [
    'https://x.example',
    '//x.example',
    'javascript:alert(1)',
    'JaVaScript:x',
    'data:text/html,x',
    'mailto:a@b',
    '/\\x.example',
    '/a//b',
    ' /a',
  ])
    expect(isInternalLink(outside), outside).toBe(false);
});

test('every patch still fits the installed mermaid', () => {
  const require = createRequire(import.meta.url);
  const folder = join(require.resolve('mermaid'), '../chunks/mermaid.esm');
  const sources = readdirSync(folder)
    .filter((name) => /^(chunk|elk)-\w+\.mjs$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const { why, from } of PATCHES) {
    expect(
      sources.filter((source) => source.includes(from)),
      why,
    ).toHaveLength(1);
  }
});
