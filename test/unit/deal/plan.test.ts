import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  emptyPlan,
  isEmpty,
  mergePlans,
  nameOf,
  newId,
  rowsOf,
  valueOf,
  write,
} from '#deal/plan.ts';
import type { Plan } from '#deal/plan.ts';

const plan = emptyPlan('d', 'h', {});
const names = fc.constantFrom('name', 'notes', 'done:a/b', 'proof:a/b', 'line:x:what');
const fields = fc.dictionary(
  names,
  fc.record({ value: fc.string({ maxLength: 5 }), at: fc.integer({ min: 0, max: 20 }) }),
);
const plans = fields.map((some): Plan => ({ ...plan, fields: some }));

test('copies of a plan join to the same, in whichever order and however often', () => {
  fc.assert(
    fc.property(plans, plans, plans, (a, b, c) => {
      expect(mergePlans(a, b).fields).toEqual(mergePlans(b, a).fields);
      expect(mergePlans(mergePlans(a, b), c).fields).toEqual(
        mergePlans(a, mergePlans(b, c)).fields,
      );
      expect(mergePlans(a, a).fields).toEqual(a.fields);
    }),
  );
});

test('joining keeps everything that stands in only one copy', () => {
  const mine = write(plan, 'done:a/b', 'yes', 5);
  const theirs = write(plan, 'notes', 'call', 9);
  const both = mergePlans(mine, theirs);
  expect([valueOf(both, 'done:a/b'), valueOf(both, 'notes')]).toEqual(['yes', 'call']);
});

test('of one field the later word counts, taking out included', () => {
  const before = write(plan, 'proof:a/b', 'mail', 5);
  expect(valueOf(mergePlans(before, write(before, 'proof:a/b', '', 7)), 'proof:a/b')).toBe('');
});

test('a clock that was set back does not undo what is written now', () => {
  const before = write(plan, 'notes', 'old', 1000);
  expect(valueOf(mergePlans(before, write(before, 'notes', 'new', 10)), 'notes')).toBe('new');
});

test('a row whose fields are all taken out is gone', () => {
  const one = write(plan, 'line:b:what', 'sign', 1);
  const two = write(one, 'line:a:what', 'order', 2);
  expect(rowsOf(two, 'line')).toEqual(['a', 'b']);
  expect(rowsOf(write(two, 'line:a:what', '', 3), 'line')).toEqual(['b']);
});

test('ids of new rows sort in the order the rows were begun', () => {
  const ids = [newId(1_700_000_000_000, 0.9), newId(1_700_000_000_001, 0.1)];
  expect(ids.toSorted()).toEqual(ids);
});

test('a plan is empty until something stands in it', () => {
  expect(isEmpty(plan)).toBe(true);
  expect(isEmpty(write(plan, 'name', '', 1))).toBe(true);
  expect(isEmpty(write(plan, 'name', 'Acme', 1))).toBe(false);
});

test('a deal that nobody has named is called so everywhere', () => {
  expect(nameOf(write(plan, 'name', ' Northern depots ', 1))).toBe('Northern depots');
  expect(nameOf(write(plan, 'name', '  ', 1))).toBe('Without a name');
});
