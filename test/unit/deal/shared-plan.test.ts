import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asLine,
  readSharedPlan,
  sharedMarkdown,
  sharedPlan,
  sharedText,
} from '#deal/shared-plan.ts';
import { planOf, three } from './small-process.ts';

const SHARED = /^(title|result|first|because|line:.*)$/;

test('nothing but the shared fields can get into what the customer sees', () => {
  const names = fc.constantFrom(
    'name',
    'hoped',
    'different',
    'notes',
    'proof:cause/writes',
    'person:sponsor:who',
    'person:sponsor:evidence',
    'at:2026-11-23',
    'line:a:what',
    'line:a:theirs',
    'line:a:secret',
    'title',
  );
  fc.assert(
    fc.property(fc.uniqueArray(names), (written) => {
      const entries = Object.fromEntries(written.map((name) => [name, `«${name}»`]));
      const plan = sharedPlan(planOf(three, entries));
      const seen = sharedText(plan) + sharedMarkdown(plan);
      const leaked = written.filter((name) => seen.includes(`«${name}»`) && !SHARED.test(name));
      expect(leaked).toEqual([]);
      expect(seen).not.toContain('secret');
    }),
  );
});

test('lines come by their day; those without one last, to be talked about', () => {
  const plan = sharedPlan(
    planOf(three, {
      'line:a:what': 'Start',
      'line:a:by': '2027-01-10',
      'line:b:what': 'Nobody knows when',
      'line:c:what': 'Agree',
      'line:c:by': '2026-12-01',
      'line:c:state': 'yes',
      'line:d:theirs': 'a line without words',
    }),
  );
  expect(plan.lines.map(({ what }) => what)).toEqual(['Agree', 'Start', 'Nobody knows when']);
});

test('a shared plan comes back from its link; a damaged one does not', () => {
  const plan = sharedPlan(planOf(three, { title: 'Ours', 'line:a:what': 'Agree' }));
  expect(readSharedPlan(sharedText(plan))).toEqual(plan);
  expect(readSharedPlan(sharedText(plan).slice(0, 40))).toBeUndefined();
  expect(readSharedPlan('{"format":"crossing-deal-plans","lines":[]}')).toBeUndefined();
});

test('an act becomes a line that both sides can read', () => {
  expect(asLine('has given its own figures for the baseline')).toBe(
    'Given your own figures for the baseline',
  );
  expect(asLine('has had the group’s task confirmed')).toBe('The group’s task confirmed');
});

test('as Markdown it is a table that a cell cannot break', () => {
  const plan = sharedPlan(planOf(three, { 'line:a:what': 'Agree | sign\nit' }));
  expect(sharedMarkdown(plan)).toMatchInlineSnapshot(`
    "# Our shared plan

    | What | Owner, yours | Owner, ours | By | State |
    |---|---|---|---|---|
    | Agree \\| sign it |  |  |  | open |"
  `);
});
