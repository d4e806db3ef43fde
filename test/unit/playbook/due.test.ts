import { expect, test } from 'vitest';
import { duePages } from '#playbook/due.ts';

const months = { stages: 6, plays: 6, people: 12, templates: 12, guides: 12, terms: 24 };
const review = { everyMonths: months, soonDays: 21 };
const stage = (id: string, reviewed: string) => ({
  kind: 'stages' as const,
  id,
  url: `/stages/${id}/`,
  data: { title: id, owner: 'sales', reviewed },
});
const standing = (pages: ReturnType<typeof duePages>) =>
  pages.map(({ item, freshness, disrupted }) => [item.id, freshness.standing, disrupted]);

test('the most urgent page comes first', () => {
  const pages = duePages(
    [stage('fresh', '2026-11-01'), stage('late', '2026-01-01'), stage('soon', '2026-06-01')],
    review,
    [],
    '2026-11-23',
  );
  expect(standing(pages)).toEqual([
    ['late', 'overdue', false],
    ['soon', 'soon', false],
    ['fresh', 'fresh', false],
  ]);
});

test('a disruption makes its stages due at once, until they were reviewed after it', () => {
  const disruption = { date: '2026-10-15', stages: ['struck', 'read-again'] };
  const pages = [stage('struck', '2026-10-01'), stage('read-again', '2026-10-20')];

  expect(standing(duePages(pages, review, [disruption], '2026-11-23'))).toEqual([
    ['struck', 'overdue', true],
    ['read-again', 'fresh', false],
  ]);

  const settled = { ...disruption, reviewedOn: '2026-11-01' };
  expect(standing(duePages(pages, review, [settled], '2026-11-23'))[0]).toEqual([
    'struck',
    'fresh',
    false,
  ]);
});
