import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../site/built-site.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { templates } from './setup/templates.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** An A4 page in pixels: for the rules of a page it is as wide as the paper, for its contents as what lies between the margins. */
const paper = { width: 794, height: 1123 };
const margins = 'body { inline-size: 672px !important }';

test('every kind of page prints black on white and whole, without what only a screen needs, and open where it was folded', async () => {
  const context = await site.browser.newContext({
    viewport: paper,
    colorScheme: 'dark',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  const wrong: string[] = [];
  for (const path of templates) {
    await page.goto(site.url + path.slice(1));
    await page.addStyleTag({ content: margins });
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
  const edge = document.body.getBoundingClientRect().right;
  const cells = [...document.querySelectorAll('main :is(th, td, p, li, pre, figure, svg)')];
  for (const cell of cells.filter((each) => each.checkVisibility())) {
    const { right, width, height } = cell.getBoundingClientRect();
    const words = cell.textContent.trim();
    if (right > edge + 1)
      found.push(`“${words.slice(0, 40)}” ends ${Math.round(right - edge)} px outside`);
    if (words.length > 20 && width < 60 && height > 8 * width)
      found.push(`“${words.slice(0, 40)}” is ${Math.round(width)} px narrow`);
  }
  return found;
}
