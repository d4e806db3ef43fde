import { expect, test } from 'vitest';
import { mergePlans, write } from '#deal/plan.ts';
import { briefText, plansText, readPlans } from '#deal/plan-text.ts';
import { planOf, three, through } from './small-process.ts';

const plan = planOf(three, { name: 'Dates “that hold”', ...through('cause'), notes: '' });

test('a plan comes back from its file as it was', () => {
  expect(readPlans(plansText([plan]))).toEqual({ plans: [plan], skipped: 0 });
});

test('a link leaves out words nobody needs', () => {
  const read = readPlans(briefText(plan));
  const brief = 'plans' in read ? read.plans[0] : undefined;
  expect(Object.keys(brief?.process.words ?? {})).toEqual(['cause/writes', 'cause/agrees']);
});

test('what was taken out stays out where a plan is joined with that of its link', () => {
  const sent = write(plan, 'done:cause/agrees', '', Date.UTC(2026, 10, 23));
  const read = readPlans(briefText(sent));
  const linked = 'plans' in read ? read.plans[0] : undefined;
  expect(linked && mergePlans(plan, linked).fields).toEqual(sent.fields);
});

test.each([
  ['nothing', '', 'damaged or not complete'],
  ['half a file', plansText([plan]).slice(0, 300), 'damaged or not complete'],
  ['some other file', '{"format":"something"}', 'not a deal plan'],
  ['a list', '[]', 'not a deal plan'],
  ['a newer edition', '{"format":"crossing-deal-plans","version":2}', 'newer edition'],
  ['no plans', '{"format":"crossing-deal-plans","version":1}', 'no whole plan'],
  [
    'a plan without entries',
    '{"format":"crossing-deal-plans","version":1,"plans":[{"id":"a"}]}',
    'no whole plan',
  ],
  [
    'an id that is none',
    '{"format":"crossing-deal-plans","version":1,"plans":[{"id":"../x","fields":{}}]}',
    'no whole plan',
  ],
])('%s is refused with a reason', (_, text, reason) => {
  const read = readPlans(text);
  expect('problem' in read && read.problem).toContain(reason);
});

test('entries that make no sense are left out and counted; the rest is read', () => {
  const fields = {
    name: { value: 'Acme', at: 1 },
    notes: { value: 7, at: 1 },
    hoped: 'people',
    '<b>': { value: 'x', at: 1 },
    __proto__x: { value: 'x', at: 1 },
    different: { value: 'x', at: 'soon' },
  };
  const text = JSON.stringify({
    format: 'crossing-deal-plans',
    version: 1,
    plans: [{ id: 'a', fields }],
  });
  expect(readPlans(text)).toEqual({
    plans: [
      {
        id: 'a',
        process: { hash: '', words: {}, at: 0 },
        fields: { name: { value: 'Acme', at: 1 } },
      },
    ],
    skipped: 5,
  });
});

test('a text cut off anywhere is refused, never half read', () => {
  const text = plansText([plan]);
  for (let length = 0; length < text.trimEnd().length; length += 1)
    expect('problem' in readPlans(text.slice(0, length))).toBe(true);
});
