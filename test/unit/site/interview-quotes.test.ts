import { expect, test } from 'vitest';
import { placeQuotes } from '#site/interview-quotes.ts';

const stages = [
  { id: 'change', data: { question: 'need' } },
  { id: 'people', data: { question: 'people' } },
];
const words = (quotes: readonly { text: string }[]) => quotes.map(({ text }) => text);

test('the first quote opens the page, others stand beside their answer, or alone if there is none', () => {
  const { opening, beside, alone } = placeQuotes(
    {
      quotes: [
        { text: 'first', about: 'change' },
        { text: 'on the need', about: 'change' },
        { text: 'on a question not asked', about: 'people' },
        { text: 'on nothing' },
      ],
      answers: { need: 'A report was late.' },
    },
    stages,
  );
  expect(opening?.text).toBe('first');
  expect(words(beside('need'))).toEqual(['on the need']);
  expect(words(alone)).toEqual(['on a question not asked', 'on nothing']);
});

test('an interview without quotes has none anywhere', () => {
  const { opening, beside, alone } = placeQuotes({ quotes: [], answers: { need: 'Yes.' } }, stages);
  expect([opening, ...beside('need'), ...alone]).toEqual([undefined]);
});
