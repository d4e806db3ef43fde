import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations, shell } from './setup/find-violations.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { addresses, templates } from './setup/templates.ts';

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Opens each address in turn, in two windows at once, and collects what `look` has to say. */
async function onEach(
  paths: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<string[]>,
): Promise<string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const context = await site.browser.newContext({
    bypassCSP: true,
    reducedMotion: 'reduce',
    ...options,
  });
  const work = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(site.url + path.slice(1), { waitUntil: 'load' });
      found.push(...(await look(page, path)));
    }
  };
  await Promise.all([work(), work()]);
  await context.close();
  return found.sort();
}

// The book repeats all texts at once; what is wrong in one of its parts shows in the light.
const kinds = templates.filter((path) => path !== '/print/');

describe('axe finds nothing', () => {
  test('on any page, in the light', { timeout: 300_000 }, async () => {
    const look = (page: Page, path: string) =>
      findViolations(page, { except: templates.includes(path) ? [] : shell });
    expect(await onEach(addresses, desk, look)).toEqual([]);
  });

  // Dark changes the colours and nothing else; a width or a size changes everything but them. In
  // forced colours they are the reader’s own and not what the style sheet says.
  test.for([
    ['in the dark', 'colours', { ...desk, colorScheme: 'dark' }],
    ['in forced colours', 'no colours', { ...desk, forcedColors: 'active' }],
    ['on 320 px', 'no colours', { viewport: { width: 320, height: 640 }, hasTouch: true }],
  ] as const)('on any kind of page %s', { timeout: 180_000 }, async ([, rules, options]) => {
    const look = async (page: Page) => {
      // The bar at the bottom covers what a thumb can scroll out from under it at any moment.
      await page.addStyleTag({ content: '.thumb-bar { position: static !important }' });
      return findViolations(page, { rules });
    };
    expect(await onEach(kinds, options, look)).toEqual([]);
  });

  test('on any kind of page with text of twice the size', { timeout: 180_000 }, async () => {
    const look = async (page: Page) => {
      await enlarge(page);
      return findViolations(page, { rules: 'no colours' });
    };
    expect(await onEach(kinds, desk, look)).toEqual([]);
  });

  test('with the search open, before and after an answer', async () => {
    const look = async (page: Page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      const empty = await findViolations(page);
      await page.getByRole('combobox').fill('no decision');
      await page.getByRole('option').first().waitFor();
      return [...empty, ...(await findViolations(page))];
    };
    expect(await onEach(['/'], desk, look)).toEqual([]);
    expect(await onEach(['/'], { ...phone, colorScheme: 'dark' }, look)).toEqual([]);
  });

  test('with the menu of the phone open', async () => {
    const look = async (page: Page) => {
      await page.getByText('More', { exact: true }).tap();
      return findViolations(page);
    };
    expect(await onEach(['/', '/stages/'], phone, look)).toEqual([]);
  });
});

test.for([
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['390 px', phone],
  ['1280 px', desk],
] as const)('no kind of page scrolls sideways at %s', async ([, options]) => {
  const look = async (page: Page, path: string) => ((await overflow(page)) > 0 ? [path] : []);
  expect(await onEach(templates, options, look)).toEqual([]);
});

test.for([
  ['text of twice the size', { viewport: { width: 640, height: 800 } }, enlarge],
  ['letters, words and lines set further apart', phone, spaceOut],
] as const)('no kind of page scrolls sideways with %s', async ([, options, change]) => {
  const look = async (page: Page, path: string) => {
    await change(page);
    return (await overflow(page)) > 0 ? [path] : [];
  };
  expect(await onEach(templates, options, look)).toEqual([]);
});

test('targets on a phone are at least 24 px high and wide, links in running text apart', async () => {
  const look = async (page: Page, path: string) =>
    (await page.evaluate(smallTargets)).map((target) => `${path} ${target}`);
  expect(await onEach(templates, phone, look)).toEqual([]);
});

test('nothing moves for readers who asked for less motion', async () => {
  const look = async (page: Page, path: string) => {
    const moving = await page.evaluate(() => document.getAnimations().length);
    return moving > 0 ? [`${path} ${moving}`] : [];
  };
  expect(await onEach(templates, desk, look)).toEqual([]);
});

async function enlarge(page: Page) {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
}

/** The spacing of WCAG 1.4.12. */
async function spaceOut(page: Page) {
  const each =
    'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
  await page.addStyleTag({
    content: `* { ${each} } p { margin-block-end: 2em !important }`,
  });
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

function smallTargets(): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), summary, select, textarea',
  );
  return [...targets].flatMap((target) => {
    const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
    const boxes = [target, ...labels].map((element) => element.getBoundingClientRect());
    const { width, height } = boxes.reduce((a, b) => (b.height > a.height ? b : a));
    if (width === 0 || !target.checkVisibility({ visibilityProperty: true })) return [];
    if (target.closest('.visually-hidden, .skip')) return [];
    const inText = getComputedStyle(target).display === 'inline' && hasTextBeside(target);
    return inText || (width >= 24 && height >= 24)
      ? []
      : [`${target.outerHTML.slice(0, 120)} ${Math.round(width)}×${Math.round(height)}`];
  });

  function hasTextBeside(element: Element): boolean {
    const around = element.parentElement?.textContent.trim() ?? '';
    return around.length > element.textContent.trim().length;
  }
}
