import { describe, expect, test } from 'vitest';
import { fold, meaning, splitWords, stem } from '#search/words.ts';

describe('words are made equal where readers type them differently', () => {
  test.each([
    ['café', 'cafe'],
    ['Can’t', 'cant'],
    ['ZÜRICH', 'zurich'],
  ])('%s is %s', (typed, same) => expect(fold(typed)).toBe(same));

  test('hyphens join short parts and separate long ones', () => {
    expect(splitWords('Buy-in by e-mail, win/loss review, multi-threading')).toEqual([
      'buyin',
      'by',
      'email',
      'win',
      'loss',
      'review',
      'multi',
      'threading',
    ]);
  });

  test('a percentage is said in a word, however it is written', () => {
    const ways = ['20%', '20 %', '20 percent', '20 per cent'].map(splitWords);
    expect(ways).toEqual(ways.map(() => ['20', 'percent']));
  });

  test.each([
    'plan plans planned planning',
    'negotiate negotiating negotiation',
    'comparison compare comparing',
    'qualify qualifying qualification',
    'criterion criteria',
    'approve approval approvals',
    'organisation organization',
    'sceptic skeptic',
    'lose lost losses',
    'policy policies',
  ])('one stem: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  test.each(['process', 'business', 'analysis', 'status'])('%s keeps its last letter', (word) =>
    expect(stem(word)).toBe(word),
  );

  test('words that tell nothing weigh nothing, and small ones little', () => {
    expect(['the', 'how', 'they'].map(meaning)).toEqual([0, 0, 0]);
    expect(meaning('get')).toBeGreaterThan(0);
    expect(meaning('get')).toBeLessThan(meaning('procurement'));
  });
});
