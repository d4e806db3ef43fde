import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';

let site: OpenSite;
let context: BrowserContext | undefined;
const complaints: string[] = [];

beforeAll(async () => {
  site = await openSite();
});
afterEach(async () => {
  await context?.close();
  expect(complaints.splice(0)).toEqual([]);
});
afterAll(() => site?.close());

const [first = '', second = ''] = stagesOf(readFileSync('dist/deal/index.html', 'utf8'));

test('by keyboard alone: a deal moves forward and back, is saved, wiped and opened again', async () => {
  const page = await openDeal();
  await type(page, field(page, 'name'), 'Dates that hold');
  await prove(page, first);
  await reads(page, '[data-where]', titleOf(second));

  await press(page, box(page, `done:${criteriaOf(first)[0]}`), 'Space');
  await reads(page, '[data-where]', titleOf(first));
  expect(await field(page, `proof:${criteriaOf(first)[0]}`).inputValue()).toBe('their mail');
  await press(page, box(page, `done:${criteriaOf(first)[0]}`), 'Space');
  await reads(page, '[data-where]', titleOf(second));

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page, action(page, 'save'), 'Enter'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^deal-dates-that-hold-\d{4}-\d\d-\d\d\.json$/);
  const path = await file.path();

  await press(page, action(page, 'delete-all'), 'Enter');
  await page.getByText('“Dates that hold” is deleted.').waitFor();
  // Far above what was pressed: what can be done about it has the focus, so that it is seen.
  expect(await page.getByRole('button', { name: 'Undo' }).evaluate(hasFocusInSight)).toBe(true);
  await page.reload();
  expect(await field(page, 'name').inputValue()).toBe('');
  expect(await stored(page)).toEqual([]);

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, page.locator('[data-open]'), 'Enter'),
  ]);
  await chooser.setFiles(path);
  await page.getByText('Opened from the file: “Dates that hold”.').waitFor();
  await reads(page, '[data-where]', titleOf(second));
  await page.reload();
  await reads(page, '[data-where]', titleOf(second));
});

test('a tick without proof moves nothing, and says so', async () => {
  const page = await openDeal();
  for (const name of criteriaOf(first)) await box(page, `done:${name}`).check();
  await reads(page, '[data-where]', titleOf(first));
  expect(await page.textContent('[data-said]')).toContain('ticked without proof');
});

test('what two tabs write comes together in both', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('Shared');
  await keeps(page, 1);
  const other = await page.context().newPage();
  await other.goto(`${site.url}deal/`);
  await field(other, 'notes').fill('from the other tab');
  const [name = ''] = criteriaOf(first);
  await box(page, `done:${name}`).check();
  await field(page, `proof:${name}`).fill('their mail');
  await expect.poll(() => field(page, 'notes').inputValue()).toBe('from the other tab');
  await expect.poll(() => field(other, `proof:${name}`).inputValue()).toBe('their mail');
});

test('two deals stay apart', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('One');
  await action(page, 'new').click();
  await field(page, 'name').fill('Two');
  await keeps(page, 2);
  await page.reload();
  expect(await field(page, 'name').inputValue()).toBe('Two');
  await page.locator('[data-choice]').selectOption({ label: 'One' });
  expect(await field(page, 'name').inputValue()).toBe('One');
});

test('where storage is blocked the plan works until the page is left, and says so', async () => {
  const page = await openDeal(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.getByText('keeps nothing for this site').waitFor();
  await field(page, 'name').fill('In memory');
  await prove(page, first);
  await reads(page, '[data-where]', titleOf(second));
});

test('where storage is full what is kept stays, and the page says that the rest is not', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('Before');
  await keeps(page, 1);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await field(page, 'name').fill('After');
  await page.getByText('has no room left').waitFor();
  expect((await stored(page))[0]).toContain('"Before"');
});

test('a plan kept damaged is told of and left alone; the others open', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('Whole');
  await keeps(page, 1);
  await page.evaluate(() => localStorage.setItem('deal:/:broken', '{"format":"cross'));
  await page.reload();
  await page.getByText('A plan kept on this device cannot be read').waitFor();
  expect(await field(page, 'name').inputValue()).toBe('Whole');
  expect(await stored(page)).toContain('{"format":"cross');
});

test('a link shows the plan without keeping it, until somebody wants that', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('Sent on');
  await prove(page, first);
  await action(page, 'copy-link').click();
  await page.locator('[data-do="copy-link"][data-told]').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await context?.close();

  const reader = await openDeal(undefined, link);
  await reader.getByText('You are only looking').waitFor();
  await reads(reader, '[data-where]', titleOf(second));
  expect(await stored(reader)).toEqual([]);
  await reader.getByRole('button', { name: 'Keep it on this device' }).click();
  await keeps(reader, 1);
  expect(reader.url()).not.toContain('#');
});

test('a deal opened beside that of a link stays itself, and the link still shows its own', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('Mine and sent on');
  await action(page, 'copy-link').click();
  await page.locator('[data-do="copy-link"][data-told]').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await action(page, 'new').click();
  await field(page, 'name').fill('Another');
  await keeps(page, 2);
  const before = await stored(page);

  await page.goto(link);
  await page.getByText('You have this deal too').waitFor();
  await page.locator('[data-choice]').selectOption({ label: 'Another' });
  expect(await field(page, 'name').inputValue()).toBe('Another');
  expect(await page.locator('[data-note="link"]').count()).toBe(0);
  expect(await stored(page)).toEqual(before);

  await page.reload();
  await page.getByText('“Mine and sent on” came with the link.').waitFor();
  await page.getByRole('button', { name: 'Join it with mine' }).click();
  expect(await field(page, 'name').inputValue()).toBe('Mine and sent on');
  expect(await page.locator('[data-note="link"]').count()).toBe(0);
});

test('a damaged link and a damaged file are refused, and nothing is lost', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('Mine');
  await keeps(page, 1);
  await page.goto(`${site.url}deal/#plan=zeJyrVk`);
  await page.getByText('The plan in this link cannot be read').waitFor();
  await page.locator('[data-open]').setInputFiles({
    name: 'half "done".json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"crossing-deal-plans","version":1,"pla'),
  });
  await page.getByText('“half "done".json” was not opened').waitFor();
  expect(await field(page, 'name').inputValue()).toBe('Mine');
});

test('when the process changes under a plan it says what changed and keeps every entry', async () => {
  const page = await openDeal();
  const [name = ''] = criteriaOf(first);
  await box(page, `done:${name}`).check();
  await field(page, `proof:${name}`).fill('their mail');
  await keeps(page, 1);
  const later = await page.context().newPage();
  await later.route('**/deal/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const [stage = '', id = ''] = name.split('/');
    const renamed = html
      .replace(/"hash":"\w+"/, '"hash":"another"')
      .replace(`{"id":"${id}","text":"`, '{"id":"quite-new","text":"has quite newly ')
      .replaceAll(`${stage}/${id}"`, `${stage}/quite-new"`);
    await route.fulfill({ response, body: renamed });
  });
  await later.goto(page.url());
  await later.getByText('The process has changed since this plan was made').waitFor();
  expect(await later.textContent('[data-note="change"]')).toContain('has quite newly');
  expect(await later.textContent('[data-kept]')).toContain('their mail');
});

test('it is not taken to a review before it is said what is different', async () => {
  const page = await openDeal();
  await action(page, 'copy-review').click();
  await page.getByText('Write this first').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
    'different',
  );
  await page.keyboard.type('They tried it before.');
  await action(page, 'copy-review').click();
  await page.locator('[data-do="copy-review"][data-told="Copied"]').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'They tried it before.',
  );
});

test('a plan of 200 entries opens whole and takes one more', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('Large');
  await keeps(page, 1);
  await page.evaluate(() => {
    const place = Object.keys(localStorage).find((key) => key.startsWith('deal:')) ?? '';
    const file = JSON.parse(localStorage.getItem(place) ?? '');
    for (let i = 0; i < 200; i += 1)
      file.plans[0].fields[`line:r${String(i).padStart(3, '0')}:what`] = {
        value: `Thing ${i}`,
        at: i,
      };
    localStorage.setItem(place, JSON.stringify(file));
  });
  await page.reload();
  expect(await page.locator('[data-rows="line"] > li').count()).toBe(200);
  await action(page, 'add-line').click();
  await page.keyboard.type('One more');
  await expect.poll(async () => (await stored(page))[0]).toContain('One more');
});

test('what the customer is shown holds the shared lines and nothing else', async () => {
  const page = await openDeal();
  await field(page, 'name').fill('SECRET name');
  await field(page, 'notes').fill('SECRET note');
  await field(page, 'result').fill('Dates that hold');
  await action(page, 'add-line').click();
  await page.keyboard.type('Agree the day');
  await page.locator('[data-open-shared]').click();
  await page.getByText('Agree the day').waitFor();
  await page.locator('[data-do="link"]').click();
  await page.locator('[data-do="link"][data-told]').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(await page.content()).not.toContain('SECRET');
  await context?.close();

  const customer = await openDeal(undefined, link);
  await customer.getByText('Agree the day').waitFor();
  expect(await customer.textContent('[data-result]')).toBe('Dates that hold');
  expect(await customer.content()).not.toContain('SECRET');
});

test('without JavaScript it is a form to print, with everything open', async () => {
  context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}deal/`);
  for (const name of [...criteriaOf(first), ...criteriaOf(second)]) {
    expect(await box(page, `done:${name}`).isVisible()).toBe(true);
    expect(await field(page, `proof:${name}`).isVisible()).toBe(true);
  }
  expect(await page.locator('[data-live-only]:visible, [data-now]:visible').count()).toBe(0);
  expect(await page.locator('[data-rows="line"] > li').first().isVisible()).toBe(true);
});

async function openDeal(before?: () => void, address = `${site.url}deal/`): Promise<Page> {
  context = await site.browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    // Pages of a saved site would not pass by where a test changes them.
    serviceWorkers: 'block',
  });
  context.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  context.on('weberror', (thrown) => complaints.push(thrown.error().message));
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(address);
  await page.locator('[data-live], [data-shared]').waitFor();
  return page;
}

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const box = field;
const action = (page: Page, name: string) => page.locator(`button[data-do="${name}"]`);

/** Goes to an element with the Tab key alone, opening what is folded on the way. */
async function goTo(page: Page, target: Locator) {
  const handle = await target.elementHandle();
  await page.evaluate((element) => {
    const stage = element?.closest('details[data-stage]');
    (stage && !(stage instanceof HTMLDetailsElement && stage.open)
      ? stage.querySelector('summary')
      : document.body
    )?.focus();
  }, handle);
  if (await target.evaluate((element) => !element.checkVisibility()))
    await page.keyboard.press('Enter');
  for (let i = 0; i < 400; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

async function press(page: Page, target: Locator, key: string) {
  await goTo(page, target);
  await page.keyboard.press(key);
}

async function type(page: Page, target: Locator, text: string) {
  await goTo(page, target);
  await page.keyboard.type(text);
}

/** Ticks every criterion of a stage, with a proof. */
async function prove(page: Page, stage: string) {
  for (const name of criteriaOf(stage)) {
    await press(page, box(page, `done:${name}`), 'Space');
    await type(page, field(page, `proof:${name}`), 'their mail');
  }
}

const reads = (page: Page, selector: string, text: string) =>
  expect.poll(async () => (await page.textContent(selector))?.trim()).toBe(text);

const keeps = (page: Page, count: number) =>
  expect.poll(async () => (await stored(page)).length).toBe(count);

const stored = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('deal:'))
      .map((key) => localStorage.getItem(key) ?? ''),
  );

/** The process of the built page; content may change, the tests with it. */
function stagesOf(html: string): string[] {
  return [...html.matchAll(/data-stage="([\w-]+)"/g)].map(([, id = '']) => id);
}

function criteriaOf(stage: string): string[] {
  const html = readFileSync('dist/deal/index.html', 'utf8');
  return [...html.matchAll(/data-field="proof:([\w-]+\/[\w-]+)"/g)]
    .map(([, name = '']) => name)
    .filter((name) => name.startsWith(`${stage}/`));
}

function titleOf(stage: string): string {
  const html = readFileSync('dist/deal/index.html', 'utf8');
  const [, text = ''] = /id="deal-process">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const process: { stages: { id: string; title: string }[] } = JSON.parse(text);
  return `“${process.stages.find(({ id }) => id === stage)?.title}”`;
}

function hasFocusInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return document.activeElement === element && top >= 0 && bottom <= window.innerHeight;
}
