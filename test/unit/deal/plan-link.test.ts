import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { packText, unpackText } from '#deal/plan-link.ts';

afterEach(() => vi.unstubAllGlobals());

test('any text comes back from its link', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
      expect(await unpackText(await packText(text))).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('a link holds only letters that no chat and no mail changes', async () => {
  expect(await packText('“Straße” 日本 🙂'.repeat(40))).toMatch(/^[zp][\w-]+$/);
});

test('a browser that cannot compress makes a longer link, and reads it', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  const packed = await packText('plain');
  expect(packed).toMatch(/^p/);
  expect(await unpackText(packed)).toBe('plain');
});

test('a link that was cut off or changed is known for damaged, wherever', async () => {
  const packed = await packText(JSON.stringify({ notes: 'The sponsor moved the meeting.' }));
  for (let length = 0; length < packed.length - 1; length += 1)
    expect(await unpackText(packed.slice(0, length))).toBeUndefined();
  expect(await unpackText(`${packed.slice(0, 20)}!${packed.slice(21)}`)).toBeUndefined();
});

test('a link that would unfold into a flood is refused', async () => {
  const flood = await packText(' '.repeat(5_000_000));
  expect(flood.length).toBeLessThan(10_000);
  expect(await unpackText(flood)).toBeUndefined();
});
