import type { Rule } from '../rule.ts';

export const interviewWithoutConsent: Rule = {
  name: 'interview-without-consent',
  severity: 'error',
  asks: 'An interview says how the customer agreed to it.',
  why: 'Without consent it may not be kept.',
  wrong: {
    file: 'interviews/director-lost.md',
    at: 'consent:\n  scope: quotable\n  how: Said yes at the start\n  date: 2026-03-02\n',
    text: '',
  },
  right: {
    file: 'interviews/director-lost.md',
    at: 'consent:\n  scope: quotable\n  how: Said yes at the start\n  date: 2026-03-02\n',
    text: 'consent:\n  scope: quotable\n  how: Said yes at the start\n  date: 2026-03-02\n',
  },
};
