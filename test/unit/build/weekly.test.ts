import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { askLinks } from '#build/weekly/ask-links.ts';
import { externalLinks } from '#build/weekly/external-links.ts';
import { weeklyReport } from '#build/weekly/weekly-report.ts';
import { makePlaybook } from '#playbook/playbook.ts';
import { sample } from '../playbook/sample.ts';

const guide = 'content/guides/how-to-use.md';

/** The sample, with more text on its guide. */
function playbookWith(text = '') {
  const { playbook } = makePlaybook(
    Object.entries(sample).map(([path, own]) => ({
      file: `content/${path}`,
      text: `content/${path}` === guide ? `${own}\n${text}\n` : own,
    })),
    '2027-11-23',
  );
  if (!playbook) throw new Error('the sample has mistakes');
  return playbook;
}

describe('addresses outside', () => {
  test.for<[string, string]>([
    ['[Foo](https://a.test/Foo_(bar))', 'https://a.test/Foo_(bar)'],
    ['See https://a.test/Foo_(bar).', 'https://a.test/Foo_(bar)'],
    ['**https://a.test/b**, and https://a.test/b again', 'https://a.test/b'],
    ['<https://a.test/?x=1&y=2>', 'https://a.test/?x=1&y=2'],
    ['As [they] say.\n\n[they]: https://a.test/they', 'https://a.test/they'],
  ])('%s leads to %s', ([text, address]) => {
    expect([...externalLinks(playbookWith(text))]).toEqual([[address, [guide]]]);
  });

  test('stand in sources too', () => {
    const playbook = playbookWith('https://a.test/study');
    const sources = playbook.sources.map((source) => ({ ...source, url: 'https://a.test/study' }));
    expect([...externalLinks({ ...playbook, sources })]).toEqual([
      ['https://a.test/study', [guide, 'content/evidence/sources.yaml']],
    ]);
  });

  test('are not those that no stranger can see, and those that only show a form', () => {
    const text = [
      'Not `https://a.test/code`, https://example.com/form, https://github.com/your-company/sample,',
      'https://github.com/Your-Company/Sample/issues?q=x or https://playbook.example.com/plays/.',
      'But https://github.com/your-company/sample-data.',
    ].join('\n');
    expect([...externalLinks(playbookWith(text)).keys()]).toEqual([
      'https://github.com/your-company/sample-data',
    ]);
  });
});

const namedBy = (...links: string[]) => new Map(links.map((link) => [link, ['a.md']]));

const unreachable = (code: string) =>
  Promise.reject(new Error('x', { cause: Object.assign(new Error(), { code }) }));

describe('asking', () => {
  test('only links that are surely gone are reported', async () => {
    const links = namedBy('https://gone.test/x', 'https://busy.test/y');
    const get = async (address: string) => ({ status: address.includes('gone') ? 404 : 429 });
    expect(await askLinks(links, get)).toEqual({
      gone: [{ address: 'https://gone.test/x', files: ['a.md'], why: 'not found' }],
      unseen: [],
      unasked: 0,
    });
    expect(await askLinks(new Map(), get)).toEqual({ gone: [], unseen: [], unasked: 0 });
  });

  test.for(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH'])(
    'without a connection (%s) nothing is called gone, and nothing looked at',
    async (code) => {
      expect(await askLinks(namedBy('https://a.test'), () => unreachable(code))).toBeUndefined();
    },
  );

  test('a server inside the company, which no name on the internet leads to, is not called gone', async () => {
    const links = namedBy('https://a.test', 'https://wiki.acme/1', 'https://wiki.acme/2');
    const get = (address: string) =>
      address.includes('a.test') ? Promise.resolve({ status: 200 }) : unreachable('ENOTFOUND');
    expect(await askLinks(links, get)).toEqual({
      gone: [],
      unseen: [{ host: 'wiki.acme', files: ['a.md'] }],
      unasked: 0,
    });
  });

  test('ends after a while, though servers are slow, and says how many links are left', async () => {
    const links = namedBy(...Array.from({ length: 10 }, (_, at) => `https://a.test/${at}`));
    const slowly = () => setTimeout(20, { status: 200 });
    expect(await askLinks(links, slowly, { wait: 15_000, most: 10 })).toEqual({
      gone: [],
      unseen: [],
      unasked: 6,
    });
  });
});

describe('the weekly issue', () => {
  const playbook = playbookWith();
  const none = { gone: [], unseen: [], unasked: 0 };

  test('leads to the pages that are due, and says when CODEOWNERS is behind', () => {
    const report = weeklyReport(playbook, '2027-11-23', none, false);
    expect(report).toContain('](https://playbook.example.com/stages/change/)');
    expect(report).toContain('due for review, 0 links gone.');
    expect(report).toContain('run `npm run owners`');
    expect(weeklyReport(playbook, '2027-11-23', none, true)).not.toContain('npm run owners');
  });

  test('names links that are gone, apart from servers that cannot be seen', () => {
    const asked = {
      gone: [{ address: 'https://gone.test/x', files: ['a.md'], why: 'not found' }],
      unseen: [{ host: 'wiki.acme', files: ['a.md', 'b.md'] }],
      unasked: 0,
    };
    const report = weeklyReport(playbook, '2027-11-23', asked, true);
    expect(report).toContain('due for review, 1 link gone.');
    expect(report).toContain('- [ ] https://gone.test/x (not found), in a.md');
    expect(report).toMatch(
      /### Servers that cannot be seen from here\n[^]*\n- wiki\.acme, in a\.md, b\.md/,
    );
    expect(weeklyReport(playbook, '2027-11-23', undefined, true)).toContain(
      'due for review, links could not be looked at: no server answered.',
    );
  });

  test('cuts long lists, however long, to what GitHub takes', () => {
    const links = (length: number) =>
      Array.from({ length }, (_, at) => ({
        address: `https://gone.test/${'x'.repeat(at < 10 ? 3 : 3000)}`,
        files: ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'],
        why: 'gone',
      }));
    const of = (length: number) =>
      weeklyReport(playbook, '2027-11-23', { ...none, gone: links(length), unasked: 7 }, true);
    expect(of(10)).toContain('10 links gone, 7 links not looked at for want of time.');
    expect(of(10)).toContain(
      '- [ ] https://gone.test/xxx (gone), in a.md, b.md, c.md and 2 more\n',
    );
    expect(of(10)).not.toContain('…');
    expect(of(80)).toContain('\n- … and 60 more');
    expect(of(80).length).toBeLessThan(65_536);
  });
});
