import { expect, test } from 'vitest';
import { recordSchema } from '#playbook/items/record.ts';
import { gistOf } from '#site/record-words.ts';

const common = {
  title: 'A record',
  date: '2026-10-14',
  owner: 'enablement',
};
const records = [
  {
    kind: 'change',
    what: 'One criterion is gone.',
    why: 'Nobody could point at it.',
    decidedBy: 'Sales leadership',
    pages: ['/stages/change/'],
  },
  {
    kind: 'review',
    type: 'annual',
    present: ['Sales leadership'],
    asked: ['Is it used?'],
    findings: ['It is, by half.', 'The other half is new.'],
    verdict: 'tune',
    next: '2027-10-14',
  },
  {
    kind: 'disruption',
    side: 'market',
    what: 'Buyers must publish their offers.',
    signal: 'Three deals in a month.',
    stages: ['change'],
    decision: 'watch',
  },
  {
    kind: 'pilot',
    hypothesis: 'Fewer deals stall.',
    team: 'Two teams of six',
    start: '2026-01-01',
    end: '2026-06-30',
    stages: ['change'],
    baseline: '4 of 20 deals',
    measures: [{ what: 'Deals with a plan', kind: 'leading' }],
    rollback: 'Two customers ask us to stop',
    verdict: 'running',
  },
];

test('each kind of record says in a sentence what it is about', () => {
  expect(records.map((record) => gistOf(recordSchema.parse({ ...common, ...record })))).toEqual([
    'Nobody could point at it.',
    'It is, by half.',
    'Buyers must publish their offers.',
    'Fewer deals stall.',
  ]);
});
