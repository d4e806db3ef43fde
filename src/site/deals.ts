import { isReport } from '#backtest/publish.ts';
import type { Report } from '#backtest/report.ts';
import { audience, evidence } from './playbook.ts';
import { model } from './standing.ts';

/** The test against past deals, where one was published; not on a site for customers. */
export const deals: Report | undefined =
  audience === 'internal' && isReport(evidence.backtest) ? evidence.backtest : undefined;

/** Was the process changed after that test? */
export const dealsAreStale = deals !== undefined && deals.model.hash !== model.hash;
