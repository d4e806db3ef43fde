import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The parts that are alike on all pages. */
export const shell = ['.site-header', '.site-footer', '.thumb-bar', 'dialog.search'];

/** Which rules of axe are asked: all, those about colours, or all but those about colours. */
export type Rules = 'all' | 'colours' | 'no colours';

const colours = ['color-contrast', 'link-in-text-block'];
const off = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));

/** What axe finds wrong on the page as it stands, one line for each place, leaving out the elements `except` names. */
export async function findViolations(
  page: Page,
  { rules = 'all', except = [] }: { rules?: Rules; except?: readonly string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const element of except) axe.exclude(element);
  axe.options({
    runOnly: rules === 'colours' ? colours : tags,
    ...(rules === 'no colours' && { rules: off }),
    resultTypes: ['violations'],
    preload: false,
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? '';
      return `${new URL(page.url()).pathname} ${id} at ${String(target)}: ${why}`;
    }),
  );
}
