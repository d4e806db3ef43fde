import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCbor, writeCbor } from '#build/cbor.ts';

test('values are written as RFC 8949 shows them', () => {
  expect(writeCbor(1000).toString('hex')).toBe('1903e8');
  expect(writeCbor('IETF').toString('hex')).toBe('6449455446');
  expect(writeCbor([1, [2, 3], 'ü']).toString('hex')).toBe('830182020362c3bc');
});

test('what is written is read back', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.nat({ max: 2 ** 32 - 1 }),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, (any) => {
      const bytes = writeCbor(any as never);
      expect(readCbor(bytes)).toEqual(any);
    }),
  );
});

test('other kinds and cut-off files are refused', () => {
  expect(() => readCbor(Buffer.from('f5', 'hex'))).toThrow('Unknown kind 7');
  expect(() => readCbor(Buffer.from('8301', 'hex'))).toThrow();
});
