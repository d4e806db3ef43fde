import { describe, expect, test } from 'vitest';
import { claimsOf } from '#playbook/claims.ts';
import { interviewItem, says } from './example-interview.ts';
import { exampleStage, stageItem } from './example-stage.ts';

const [gathers, ...others] = exampleStage().customer;
const with_ = (evidence: string[]) =>
  stageItem('problem', { customer: gathers ? [{ ...gathers, evidence }, ...others] : others });
const standing = (
  stage: ReturnType<typeof stageItem>,
  interviews: ReturnType<typeof interviewItem>[],
) => claimsOf([stage], interviews).find(({ id }) => id === 'problem/gathers-facts')?.standing;

test('every customer activity, criterion and stall is a claim', () => {
  const kinds = claimsOf([stageItem('problem')], []).map(({ kind }) => kind);
  expect(kinds).toEqual([
    'customer activity',
    'customer activity',
    'customer activity',
    'criterion',
    'stall',
  ]);
});

describe('a claim', () => {
  test.each([
    [['assumption'], 'assumption'],
    [['interview:somebody'], 'backed'],
    [['source:gartner-2018'], 'backed'],
    [['deals'], 'backed'],
    [[], 'assumption'],
  ])('that stands on %j is %s', (evidence, expected) => {
    expect(standing(with_(evidence), [])).toBe(expected);
  });

  test('is backed by an interview that bears it out, even if the stage does not say so', () => {
    const interview = interviewItem('one', { claims: says('supports', 'problem/gathers-facts') });
    expect(standing(with_(['assumption']), [interview])).toBe('backed');
  });

  test('is contradicted as soon as one interview speaks against it', () => {
    const interview = interviewItem('one', {
      claims: says('contradicts', 'problem/gathers-facts'),
    });
    expect(standing(with_(['interview:two', 'source:gartner-2018']), [interview])).toBe(
      'contradicted',
    );
  });
});
