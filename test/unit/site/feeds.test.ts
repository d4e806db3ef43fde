import { expect, test } from 'vitest';
import { changeSchema } from '#playbook/items/record.ts';
import { absoluteAddress } from '#site/address.ts';
import { atom, calendar } from '#site/feeds.ts';

const page = (path: string) => absoluteAddress('https://c.example.io', '/playbook/', path);

const change = {
  id: 'a-change',
  url: '/living/a-change/',
  data: changeSchema.parse({
    kind: 'change',
    title: 'Weights & criteria <first>',
    date: '2026-10-14',
    owner: 'sales',
    what: 'Criteria get weights.',
    why: 'Two losses showed it.',
    decidedBy: 'Sales leadership',
    pages: ['/stages/priorities/'],
  }),
};
const due = (title: string) => ({
  item: {
    kind: 'stages' as const,
    id: 'change',
    url: '/stages/change/',
    data: { title, owner: 'sales', reviewed: '2026-06-01' },
  },
  freshness: { standing: 'soon' as const, due: '2026-12-31', days: 8 },
  disrupted: false,
});

test('the feed has whole addresses with the base of the site, and signs of XML in a title are text', () => {
  const xml = atom('Crossing', page, [change]);
  expect(xml).toContain('<title>Weights &amp; criteria &lt;first&gt;</title>');
  expect(xml).toContain('href="https://c.example.io/playbook/living/a-change/"');
  expect(xml).toContain('<updated>2026-10-14T00:00:00Z</updated>');
});

test('a review due is an event of one whole day', () => {
  const text = calendar('Crossing', page, [due('We can’t stay; as we are')]);
  expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(text).toContain('SUMMARY:Review: We can’t stay\\; as we are\r\n');
  expect(text).toContain('URL:https://c.example.io/playbook/stages/change/\r\n');
});

test('no line of a calendar is longer than 75 octets, and none is cut inside a letter', () => {
  const title = 'Ärger über Prüfungen '.repeat(12);
  const text = calendar('Crossing', page, [due(title)]);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(title);
});
