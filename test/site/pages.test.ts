import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fitsShape } from '#site/twin/playbook-json.ts';
import { isShipped } from '../is-shipped.ts';
import { dist, pages, type Page } from './built-site.ts';

const failing = (isRight: (page: Page) => boolean) =>
  pages.filter((page) => !isRight(page)).map(({ address }) => address);

const text = (page: Page, element: string) =>
  [...page.html.matchAll(new RegExp(`<${element}[\\s>][^]*?</${element}>`, 'g'))].map((match) =>
    match[0].replace(/<[^>]*>/g, '').trim(),
  );

test('every page has one h1 with words in it', () => {
  expect(failing((page) => text(page, 'h1').length === 1 && text(page, 'h1')[0] !== '')).toEqual(
    [],
  );
});

test('titles are unique, so that tabs and search results can be told apart', () => {
  const titles = pages.map((page) => /<title>(.*?)<\/title>/s.exec(page.html)?.[1]);
  expect(titles.filter((title, i) => !title || titles.indexOf(title) !== i)).toEqual([]);
});

/** Is this a page whose words are an editor’s? */
const isItem = ({ address }: Page) =>
  /^\/(stages|plays|people|templates|interviews|guides|terms|living)\/[^/]+\/$/.test(address);

test('every page says in a sentence what it is about', () => {
  // How short a summary of a company’s own may be is for the checker to say.
  const least = (page: Page) => (isItem(page) && !isShipped ? 1 : 20);
  const said = (page: Page) =>
    page.tags.find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'];
  expect(failing((page) => (said(page) ?? '').length >= least(page))).toEqual([]);
});

test('every page names its language and fits a phone', () => {
  const isSet = (page: Page) =>
    page.tags.some(({ name, attributes }) => name === 'html' && attributes['lang'] === 'en') &&
    page.tags.some(({ attributes }) => attributes['name'] === 'viewport');
  expect(failing(isSet)).toEqual([]);
});

test('no id stands twice on a page', () => {
  const isUnique = ({ tags }: Page) => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    return new Set(ids).size === ids.length;
  };
  expect(failing(isUnique)).toEqual([]);
});

test('every page of the playbook can be found by the search', () => {
  expect(failing((page) => !isItem(page) || page.html.includes('data-pagefind-body'))).toEqual([]);
});

test('the page about deals without a decision quotes the sources that count them, and no others', () => {
  const json: unknown = JSON.parse(readFileSync(join(dist, 'playbook.json'), 'utf8'));
  const counting = fitsShape(json).data?.sources.filter(({ noDecision }) => noDecision) ?? [];
  const page = pages.find(({ address }) => address === '/no-decision/');
  const published = page?.html.split('as published')[1] ?? '';
  const quoted = [...published.matchAll(/href="\/evidence\/#([^"]*)"/g)].map((match) => match[1]);
  expect(quoted).toEqual(counting.map(({ id }) => id));
});
