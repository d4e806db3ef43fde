import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { axeAddress } from './axe-script.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The parts that are alike on all pages. */
export const shell = ['.site-header', '.site-footer', '.thumb-bar', 'dialog.search'];

/** Which rules of axe are asked: all, those about colours, or all but those about colours. */
export type Rules = 'all' | 'colours' | 'no colours';

const colours = ['color-contrast', 'link-in-text-block'];
const off = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));

/**
 * What axe finds wrong on the page as it stands, one line for each place, leaving out the elements
 * `except` names. The page must have been opened with `bypassCSP`.
 */
export async function findViolations(
  page: Page,
  { rules = 'all', except = [] }: { rules?: Rules; except?: readonly string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.addScriptTag({ url: await axeAddress() });
  const options: Axe.RunOptions = {
    runOnly: rules === 'colours' ? colours : tags,
    ...(rules === 'no colours' && { rules: off }),
    resultTypes: ['violations'],
    preload: false,
  };
  const violations = await page.evaluate(runAxe, { exclude: [...except], options });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? '';
      return `${new URL(page.url()).pathname} ${id} at ${String(target)}: ${why}`;
    }),
  );
}

async function runAxe({ exclude, options }: { exclude: string[]; options: Axe.RunOptions }) {
  const { axe } = window as unknown as { axe: typeof Axe };
  const { violations, passes } = await axe.run({ exclude }, options);
  if (passes.length === 0) throw new Error('axe has looked at nothing.');
  return violations;
}
