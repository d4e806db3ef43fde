import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { envOf, siteOptions } from '#site/options.ts';

const now = new Date('2026-11-23T23:30:00Z');

test('without wishes: the whole site of content/, at the root, today', () => {
  expect(siteOptions({}, '/repo', now)).toEqual({
    content: '/repo/content',
    base: '/',
    audience: 'internal',
    today: '2026-11-23',
  });
});

test.each([
  ['sub', '/sub/'],
  ['/sub', '/sub/'],
  ['/a/b/', '/a/b/'],
])('a base of %s is %s', (given, base) => {
  expect(siteOptions({ PLAYBOOK_BASE: given }, '/repo', now).base).toBe(base);
});

test.each(['tomorrow', '2026-13-45', '2026-02-29', '14.10.2026'])(
  'a day of %s stops the command, with what to write instead',
  (given) => {
    expect(() => siteOptions({ PLAYBOOK_TODAY: given }, '/repo', now)).toThrow(
      `“${given}” is not a day of the calendar. Write one such as 2026-10-14 in PLAYBOOK_TODAY or after “--today”.`,
    );
  },
);

test('another program that is started finds the same options, its day too', () => {
  const asked = {
    content: '/book',
    base: '/sub/',
    audience: 'customer',
    today: '2026-10-14',
  } as const;
  expect(siteOptions(envOf(asked), '/repo', now)).toEqual(asked);
});

test.each(['2026-13-45', 'tomorrow'])('“--today %s” is refused, with the usage', (given) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/dev.ts', '--today', given], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/is not a day of the calendar.*\nUsage: npm run dev/);
});
