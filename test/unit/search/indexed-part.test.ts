import { expect, test } from 'vitest';
import { indexedPart } from '#search/indexed-part.ts';

const mark = '<meta data-pagefind-meta="kind[content]" content="play">';

test('the index gets the marks of a page and its main part, without the way there and back', () =>
  expect(
    indexedPart(
      `<html lang="en"><head><title>Ask first</title>${mark}</head><body><nav>Stages</nav>` +
        '<main id="pageContent" data-pagefind-body><h1>Ask first</h1></main><footer>Edit</footer>',
    ),
  ).toBe(
    `<html><head>${mark}</head><body><main id="pageContent" data-pagefind-body><h1>Ask first</h1></main></body></html>`,
  ));

test('words before and after a drawing stay, those in it do not', () =>
  expect(
    indexedPart(
      '<main data-pagefind-body>Before <svg\nid="a"><text>in it</text></svg> after</main>',
    ),
  ).toContain('>Before <svg></svg> after<'));
