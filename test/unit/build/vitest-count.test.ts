import { expect, test } from 'vitest';
import { vitestCount } from '#build/vitest-count.ts';

test('a test file that could not be loaded counts as one failure', () => {
  const json = JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  });
  expect(vitestCount(json)).toEqual({ passed: 3, failed: 2 });
});
