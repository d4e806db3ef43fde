import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../site/built-site.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { templates } from './setup/templates.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The width of an A4 page between its margins, in pixels. */
const paper = { width: 672, height: 960 };

test('every kind of page prints black on white without what only a screen needs, and open where it was folded', async () => {
  const context = await site.browser.newContext({ viewport: paper, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  const wrong: string[] = [];
  for (const path of templates) {
    await page.goto(site.url + path.slice(1));
    wrong.push(...(await page.evaluate(faults)).map((fault) => `${path} ${fault}`));
  }
  await context.close();
  expect(wrong).toEqual([]);
});

test('the whole book has every page of the playbook in it, and contents that lead there', () => {
  const book = pages.find(({ address }) => address === '/print/');
  const items = pages
    .map(({ address }) =>
      /^\/(stages|plays|people|templates|guides|terms|interviews|living)\/([^/]+)\/$/.exec(address),
    )
    .flatMap((match) => (match ? [`${match[1]}-${match[2]}`] : []));
  const missing = items.filter(
    (id) => !book?.html.includes(`id="${id}"`) || !book.html.includes(`href="#${id}"`),
  );
  expect(items.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

test('no row, picture or list entry of the book is cut by a page break, and every page has its number', async () => {
  const page = await site.browser.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.url}print/`);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main tr, main svg, main figure, main li, main pre')]
      .filter((element) => getComputedStyle(element).breakInside !== 'avoid')
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(cut).toEqual([]);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.close();
});

function faults(): string[] {
  const found: string[] = [];
  const { color, backgroundColor } = getComputedStyle(document.body);
  if (color !== 'rgb(0, 0, 0)') found.push(`text is ${color}`);
  if (backgroundColor !== 'rgb(255, 255, 255)') found.push(`paper is ${backgroundColor}`);
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  if (shown('.site-header, .site-footer, .thumb-bar, .skip, dialog').length > 0)
    found.push('navigation shows');
  const folded = [...document.querySelectorAll('main details:not([data-screen-only] *)')].filter(
    (details) =>
      [...details.children].some(
        (child) => child.tagName !== 'SUMMARY' && child.getBoundingClientRect().height === 0,
      ) && details.checkVisibility(),
  );
  if (folded.length > 0) found.push(`${folded.length} folded parts stay folded`);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) found.push(`${wide} px too wide`);
  return found;
}
