import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fitsShape } from '#site/twin/playbook-json.ts';
import { dist, files, pages, type Page } from './built-site.ts';

const read = (file: string) => readFileSync(join(dist, file), 'utf8');

/** Pages to do something with, and those for editors; what others hold stands on two of them as well. */
const tools =
  /^\/(404\.html|(accessibility|cards|deal|edit|evidence\/deals|offline|print|search|shared-plan)\/.*)$/;
const isText = ({ address }: Page) => !tools.test(address);

test('every page but the tools has its Markdown twin, and says so', () => {
  const alone = pages.filter(isText).filter(({ address, tags }) => {
    const twin = `${address.slice(1)}index.md`;
    const told = tags.some(({ attributes }) => attributes['href'] === `/${twin}`);
    return !told || !files.includes(twin);
  });
  expect(alone.map(({ address }) => address)).toEqual([]);
});

test('a twin begins with the title of its page', () => {
  const other = pages.filter(isText).filter(({ address, html }) => {
    const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, '');
    const twin = /^# (.*)/.exec(read(`${address.slice(1)}index.md`))?.[1];
    return address !== '/' && plain(title) !== plain(twin);
  });
  expect(other.map(({ address }) => address)).toEqual([]);
});

test('playbook.json has the published shape, and llms.txt names each twin', () => {
  const json: unknown = JSON.parse(read('playbook.json'));
  expect(fitsShape(json).error).toBeUndefined();
  const twins = files.filter((file) => file.endsWith('/index.md'));
  const list = read('llms.txt');
  expect(twins.filter((file) => !list.includes(`/${file})`))).toEqual([]);
});

test('every page has one address of its own', () => {
  const of = ({ tags }: Page) =>
    tags.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
  const found = pages.filter(({ address }) => address !== '/404.html');
  const wrong = found.filter((page) => !of(page)?.endsWith(page.address));
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

const plain = (text = '') =>
  text
    .replace(/&#39;|&#x27;/g, '’')
    .replaceAll('&amp;', '&')
    .trim();
