import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The colour of each token in the light and in the dark. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const grounds = ['paper', 'raised', 'sunken', 'customer-wash', 'ours-wash', 'warn-wash'];
const schemes = ['light', 'dark'] as const;

test.for(['ink', 'quiet', 'customer', 'ours', 'warn', 'good'])(
  'text in --%s can be read on every ground, light and dark',
  (text) => {
    const poor = pairs([text], grounds).filter(({ ratio }) => ratio < 4.5);
    expect(poor).toEqual([]);
  },
);

test('the focus ring and the lines that mean something stand out from every ground', () => {
  const lines = ['ring', 'line-strong', 'customer-line', 'ours-line'];
  expect(pairs(lines, ['paper', 'raised']).filter(({ ratio }) => ratio < 3)).toEqual([]);
});

test('a button of ink can be read', () => {
  expect(pairs(['paper'], ['ink']).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
});

test('the measure is the one of WCAG: black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function pairs(fronts: string[], backs: string[]) {
  return fronts.flatMap((front) =>
    backs.flatMap((back) =>
      schemes.map((scheme) => ({
        pair: `--${front} on --${back}, ${scheme}`,
        ratio: Number(contrast(of(front)[scheme], of(back)[scheme]).toFixed(2)),
      })),
    ),
  );
}

function of(name: string) {
  const colour = colours.get(name);
  if (!colour) throw new Error(`There is no colour --${name} in tokens.css.`);
  return colour;
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
