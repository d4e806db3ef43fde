import { expect, it } from 'vitest';
import { anchor, intoBook } from '#site/print/into-book.ts';

const put = (html: string, base = '/') =>
  intoBook(html, 'guides-a', base, (path) => path === '/plays/why-now/');

it('keeps the ids of many texts apart', () => {
  expect(put('<h2 id="what">What</h2><a href="#what">there</a>')).toBe(
    '<h4 id="guides-a-what">What</h4><a href="#guides-a-what">there</a>',
  );
});

it('leads to pages of the book within the book, whatever the base', () => {
  expect(put('<a href="/sub/plays/why-now/#say">x</a>', '/sub/')).toBe(
    '<a href="#plays-why-now">x</a>',
  );
  expect(put('<a href="/deal/">x</a> <a href="https://a.example/">y</a>')).toBe(
    '<a href="/deal/">x</a> <a href="https://a.example/">y</a>',
  );
});

it('names the place of a page after its address', () => {
  expect(anchor('/plays/why-now/')).toBe('plays-why-now');
});
