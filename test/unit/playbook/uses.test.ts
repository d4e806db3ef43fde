import { expect, test } from 'vitest';
import { uses } from '#playbook/uses.ts';

const page = (kind: string, id: string, data: object) => ({
  kind,
  id,
  url: `/${kind}/${id}/`,
  data,
});

test('a page is used by the pages that name it, each counted once', () => {
  const counted = uses([
    page('plays', 'workshop', {}),
    page('stages', 'problem', { ours: [{ plays: ['workshop'] }, { plays: ['workshop'] }] }),
    page('terms', 'discovery', { see: ['/plays/workshop/#say'] }),
  ]);
  expect(counted.get('/plays/workshop/')).toBe(2);
  expect(counted.get('/terms/discovery/')).toBe(0);
});

test('a page does not use itself', () => {
  expect(uses([page('stages', 'problem', { next: ['problem'] })]).get('/stages/problem/')).toBe(0);
});
