import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The parts that are alike on all pages. */
export const shell = ['.site-header', '.site-footer', '.thumb-bar', 'dialog.search'];

/** What axe finds wrong on the page as it stands, one line for each place, leaving out the elements `except` names. */
export async function findViolations(page: Page, except: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const element of except) axe.exclude(element);
  axe.options({ runOnly: tags, resultTypes: ['violations'], preload: false });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? '';
      return `${new URL(page.url()).pathname} ${id} at ${String(target)}: ${why}`;
    }),
  );
}
