import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations, shell, type Rules } from './setup/find-violations.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { addresses, aPage, templates } from './setup/templates.ts';
import { visit, type Look } from './setup/visit.ts';

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Visits each page once for all tests that look at it in the same light, size and width. */
function visited<Name extends string>(
  paths: readonly string[],
  options: BrowserContextOptions,
  looks: Record<Name, Look>,
) {
  let visiting: Promise<Record<Name, string[]>> | undefined;
  return () => (visiting ??= visit(site.url, paths, options, looks));
}

/** The book repeats all texts at once; what is wrong in one of its parts shows in the light. */
const axe =
  (rules: Rules): Look =>
  async (page, path) => {
    if (path === '/print/') return [];
    // The bar at the bottom covers what a thumb can scroll out from under it at any moment.
    await page.addStyleTag({ content: '.thumb-bar { position: static !important }' });
    return findViolations(page, { rules });
  };

const sideways: Look = async (page, path) => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [`${path} by ${over} px`] : [];
};

const moving: Look = async (page, path) => {
  const count = await page.evaluate(() => document.getAnimations().length);
  return count > 0 ? [`${path} ${count}`] : [];
};

const small: Look = async (page, path) =>
  (await page.evaluate(smallTargets)).map((target) => `${path} ${target}`);

/** The spacing of WCAG 1.4.12. */
const spacedOut: Look = async (page, path) => {
  const each =
    'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
  await page.addStyleTag({ content: `* { ${each} } p { margin-block-end: 2em !important }` });
  return sideways(page, path);
};

/** The same look after the page has been put into another light, width or size. */
const after =
  (change: (page: Page) => Promise<unknown>, look: Look): Look =>
  async (page, path) => {
    await change(page);
    return look(page, path);
  };

const atDusk = async (page: Page) => {
  await page.setViewportSize(desk.viewport);
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
};
const forceColours = (page: Page) =>
  page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
const sizeText = (page: Page, size: string) =>
  page.evaluate((given) => document.documentElement.style.setProperty('font-size', given), size);
const enlarge = async (page: Page) => {
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 640, height: 800 });
  await sizeText(page, '200%');
};
const enlargeOnAPhone = async (page: Page) => {
  await page.setViewportSize(phone.viewport);
  await sizeText(page, '200%');
};
const asUsual = async (page: Page) => {
  await page.setViewportSize(desk.viewport);
  await sizeText(page, '');
};
const widen = (page: Page) => page.setViewportSize(phone.viewport);
const narrow = (page: Page) => page.setViewportSize({ width: 320, height: 640 });

// Dark changes the colours and nothing else; a width or a size changes everything but them. In
// forced colours they are the reader’s own and not what the style sheet says.
const inTheLight = visited(addresses, desk, {
  // Here one long word is enough, and it need not stand on the longest page of its kind.
  enlargedSideways: after(enlargeOnAPhone, sideways),
  moving: after(asUsual, moving),
  sideways,
  axe: (page, path) => findViolations(page, { except: templates.includes(path) ? [] : shell }),
});
const onADesk = visited(templates, desk, {
  dark: after(atDusk, axe('colours')),
  forcedColours: after(forceColours, axe('no colours')),
  enlargedSideways: after(enlarge, sideways),
  enlarged: axe('no colours'),
});
const onAPhone = visited(templates, phone, {
  sideways: after(widen, sideways),
  small,
  narrowSideways: after(narrow, sideways),
  narrow: axe('no colours'),
  spacedOut: after(widen, spacedOut),
});

describe('axe finds nothing', () => {
  test('on any page, in the light', async () => {
    expect((await inTheLight()).axe).toEqual([]);
  });

  test.for([
    ['in the dark', async () => (await onADesk()).dark],
    ['in forced colours', async () => (await onADesk()).forcedColours],
    ['on 320 px', async () => (await onAPhone()).narrow],
    ['with text of twice the size', async () => (await onADesk()).enlarged],
  ] as const)('on any kind of page %s', async ([, found]) => {
    expect(await found()).toEqual([]);
  });

  test.for([
    ['a desk', desk],
    ['a desk in the dark', { ...desk, colorScheme: 'dark' }],
    ['a phone in the dark', { ...phone, colorScheme: 'dark' }],
  ] as const)('with the search open on %s, before and after an answer', async ([, options]) => {
    const asking: Look = async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      const empty = await findViolations(page);
      await page.getByRole('combobox').fill('price');
      await page.getByRole('option').first().waitFor();
      return [...empty, ...(await findViolations(page))];
    };
    expect(await visit(site.url, [`/${aPage('plays')}`], options, { asking })).toEqual({
      asking: [],
    });
  });

  test('on the search page with results', async () => {
    const results: Look = async (page) => {
      await page.locator('[data-results] > li').first().waitFor();
      return findViolations(page);
    };
    expect(await visit(site.url, ['/search/?q=price'], desk, { results })).toEqual({ results: [] });
  });

  test('with the menu of the phone open', async () => {
    const menu: Look = async (page) => {
      await page.getByText('More', { exact: true }).tap();
      return findViolations(page);
    };
    expect(await visit(site.url, ['/', '/stages/'], phone, { menu })).toEqual({ menu: [] });
  });
});

describe('no kind of page scrolls sideways', () => {
  test.for([
    ['at 320 px', async () => (await onAPhone()).narrowSideways],
    ['at 390 px', async () => (await onAPhone()).sideways],
    ['at 1280 px', async () => (await inTheLight()).sideways],
    ['with text of twice the size', async () => (await onADesk()).enlargedSideways],
    ['at 390 px with text of twice the size', async () => (await inTheLight()).enlargedSideways],
    ['with letters, words and lines set further apart', async () => (await onAPhone()).spacedOut],
  ] as const)('%s', async ([, found]) => {
    expect(await found()).toEqual([]);
  });
});

test('targets on a phone are at least 24 px high and wide, links in running text apart', async () => {
  expect((await onAPhone()).small).toEqual([]);
});

test('nothing moves for readers who asked for less motion', async () => {
  expect((await inTheLight()).moving).toEqual([]);
});

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
