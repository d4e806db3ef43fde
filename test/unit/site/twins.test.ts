import { describe, expect, it } from 'vitest';
import { guideSchema } from '#playbook/items/guide.ts';
import { absoluteAddress } from '#site/address.ts';
import { robots } from '#site/sitemap.ts';
import { evidenceWords } from '#site/twin/evidence-words.ts';
import { llmsText } from '#site/twin/llms.ts';
import { fitsShape, playbookJson } from '#site/twin/playbook-json.ts';
import { makeTwins } from '#site/twin/twins.ts';
import { interviewItem } from '../playbook/example-interview.ts';
import { smallBook } from './small-book.ts';

const page = (path: string) => `https://p.example.com${path}`;
const twins = makeTwins(smallBook, page);
const stage = twins.get('/stages/change/')?.() ?? '';

describe('the Markdown twin of a page', () => {
  it('is there for every item, list and the front page', () => {
    expect([...twins.keys()]).toEqual(
      expect.arrayContaining([
        '/',
        '/plays/',
        '/stages/change/',
        '/plays/why-now/',
        '/terms/champion/',
      ]),
    );
  });

  it('has the customer before us, and our help under the activity it helps with', () => {
    expect(stage.indexOf('The customer: Notices it')).toBeLessThan(
      stage.indexOf('We: Bring what we saw'),
    );
    expect(stage.indexOf('We: Bring what we saw')).toBeLessThan(
      stage.indexOf('Settles its budget'),
    );
    expect(stage).toContain('Theirs alone');
  });

  it('writes components as plain Markdown', () => {
    expect(stage).toContain('> What if nothing changes?');
    expect(stage).toContain('(Press, 2024)');
    expect(stage).not.toMatch(/<[A-Z]/);
  });

  it('calls a sample invented where it is named as evidence', () => {
    const kind = 'interviews' as const;
    const text = { kind, url: '/interviews/a/', body: '' };
    const book = (sample: boolean) => ({
      ...smallBook,
      interviews: [{ ...interviewItem('a', { sample }), ...text }],
    });
    expect(evidenceWords(['interview:a'], book(true), page)).toContain('invented sample [');
    expect(evidenceWords(['interview:a'], book(false), page)).toContain('interview [');
  });

  it('tells how long the tasks of a guide take', () => {
    const data = guideSchema.parse({
      ...{ title: 'Week one', summary: 'Read first.', owner: 'enablement', reviewed: '2026-10-01' },
      minutes: 4,
      tasks: [1, 3].map((minutes) => ({ kind: 'read', text: 'The map.', minutes })),
    });
    const guide = { kind: 'guides', id: 'week', url: '/guides/week/', body: '', data } as const;
    const text = makeTwins({ ...smallBook, guides: [guide] }, page).get('/guides/week/')?.();
    expect(text).toContain('- read (1 minute): The map.\n- read (3 minutes): The map.');
  });

  it('leads to other twins, whole addresses', () => {
    expect(stage).toContain('[the play](https://p.example.com/plays/why-now/index.md)');
    const links = [...twins.values()].flatMap((twin) =>
      [...twin().matchAll(/\]\((https:\/\/p\.example\.com[^)]*)index\.md\)/g)].map(([, to = '']) =>
        to.slice('https://p.example.com'.length),
      ),
    );
    expect(links.filter((to) => !twins.has(to))).toEqual([]);
  });
});

describe('playbook.json', () => {
  const json = playbookJson(smallBook, { today: '2026-11-23', audience: 'internal', page });

  it('has the shape its schema promises', () => {
    expect(fitsShape(JSON.parse(JSON.stringify(json))).error).toBeUndefined();
  });

  it('is refused when a field is missing', () => {
    expect(fitsShape({ ...json, stages: undefined }).success).toBe(false);
  });
});

it('lists every item in llms.txt by its twin', () => {
  const text = llmsText(smallBook, page);
  for (const path of ['/stages/change/', '/plays/why-now/', '/people/owner/', '/terms/champion/'])
    expect(text).toContain(`(${page(path)}index.md)`);
});

it('closes a playbook to robots unless it is open to everyone', () => {
  expect(robots(false, page('/sitemap.xml'))).toContain('Disallow: /');
  expect(robots(true, page('/sitemap.xml'))).toContain(
    'Sitemap: https://p.example.com/sitemap.xml',
  );
});

it('adds the base to the address of the site once', () => {
  expect(absoluteAddress('https://a.example', '/', '/x/')).toBe('https://a.example/x/');
  expect(absoluteAddress('https://a.example/sub', '/sub/', '/x/')).toBe('https://a.example/sub/x/');
  expect(absoluteAddress('https://a.example/', '/sub/', '/x/')).toBe('https://a.example/sub/x/');
});
