import { expect, test } from 'vitest';
import { alignment } from '#playbook/alignment.ts';

const theirs = (id: string) => ({ id, does: id, alone: false, evidence: [] });
const ours = (id: string, ...facilitates: string[]) => ({
  id,
  does: id,
  facilitates,
  value: 'gain',
  required: false,
  plays: [],
  templates: [],
});

test('each row answers one activity of the customer; each of ours is written out once', () => {
  const rows = alignment({
    customer: [theirs('gathers'), theirs('argues'), theirs('waits')],
    ours: [ours('workshop', 'gathers', 'argues'), ours('write-up', 'argues')],
  });

  expect(
    rows.map((row) => [
      row.customer.id,
      row.ours.map(({ id }) => id),
      row.also.map(({ id }) => id),
    ]),
  ).toEqual([
    ['gathers', ['workshop'], []],
    ['argues', ['write-up'], ['workshop']],
    ['waits', [], []],
  ]);
});
