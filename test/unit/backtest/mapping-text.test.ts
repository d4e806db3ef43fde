import { expect, it } from 'vitest';
import { readMapping } from '#backtest/read-mapping.ts';
import { mappingToText } from '#backtest/mapping-text.ts';
import { makeMistakes } from '#backtest/mistakes.ts';
import { model } from './company.ts';

it('writes choices that the command reads again', () => {
  const text = mappingToText({
    preset: 'salesforce',
    timeZone: 'Europe/Berlin',
    dates: 'dmy',
    columns: { deals: { deal: ['Nr'] }, events: {} },
    drop: ['Opp: "Age"'],
    outcomes: new Map([['Closed # Won', 'won']]),
    terms: new Map([
      ['Demo: "technical"', 'problem/theirs'],
      ['stage:Proposal', 'stage:backing'],
      ['Newsletter', 'ignore'],
      ['Board', 'outside'],
    ]),
    required: ['change/theirs'],
  });
  const mistakes = makeMistakes();
  const mapping = readMapping('mapping.yaml', text, model, mistakes);
  expect(mistakes.list()).toEqual([]);
  expect(mapping).toMatchObject({
    preset: 'salesforce',
    timeZone: 'Europe/Berlin',
    dates: 'dmy',
    columns: { deals: { deal: ['Nr'] }, events: {} },
    drop: ['Opp: "Age"'],
  });
  expect([...mapping.terms.keys()]).toEqual(['demo: "technical"', 'stage:proposal']);
  expect([...mapping.ignore, ...mapping.outside]).toEqual(['newsletter', 'board']);
  expect([...(mapping.required ?? [])]).toEqual([0]);
  expect(mapping.outcomes.get('closed # won')).toBe('won');
});
