import { expect, test, vi } from 'vitest';
import { win32 } from 'node:path';
import { parseCommandLine } from '#build/command-line.ts';
import { isInside } from '#playbook/file-name.ts';
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
  ['content/', '/repo/content'],
  ['../book', '/book'],
  ['/elsewhere/book/', '/elsewhere/book'],
])('a content folder of %s is %s', (given, content) => {
  expect(siteOptions({ PLAYBOOK_CONTENT: given }, '/repo', now).content).toBe(content);
});

test('on Windows the content folder is written as the site generator and the watcher of files are compared with it', () => {
  const { content } = siteOptions({}, 'C:\\p\\', now, win32);
  expect(content).toBe('C:/p/content');
  expect(isInside(content, 'C:/p/content/plays/a.md')).toBe(true);
  expect(isInside(content, 'C:\\p\\content\\plays\\a.md')).toBe(true);
  expect(isInside(content, 'C:/p/content-old/a.md')).toBe(false);
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

test('a day that does not exist is refused on the command line, with the usage', () => {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(line));
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  parseCommandLine(['--today', '2026-13-45'], 'dev');
  expect(exit).toHaveBeenCalledWith(2);
  expect(said.join('\n')).toMatch(
    /“2026-13-45” is not a day of the calendar.*\nUsage: npm run dev/,
  );
  vi.restoreAllMocks();
});

test.each(['https://example.com/playbook/', '../up', '/a/../b/', '/a b/', '/a?b/', '/ü/', '/%zz/'])(
  'a base of %s is no path below an address',
  (given) => {
    expect(() => siteOptions({ PLAYBOOK_BASE: given }, '/repo', now)).toThrow(
      'is no path below an address. Write one with plain letters, digits and -, such as /playbook/.',
    );
  },
);
