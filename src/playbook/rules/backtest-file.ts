import type { Rule } from '../rule.ts';

export const backtestFile: Rule = {
  name: 'backtest-file',
  severity: 'error',
  asks: 'evidence/backtest.json is as the back-test wrote it.',
  why: 'Figures that were edited by hand prove nothing.',
  wrong: { file: 'evidence/backtest.json', text: '{ "deals": 12' },
  right: { file: 'evidence/backtest.json', text: '{ "deals": 12 }' },
};
