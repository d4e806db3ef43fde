import type { Rule } from '../rule.ts';

export const interviewWithoutAnswers: Rule = {
  name: 'interview-without-answers',
  severity: 'error',
  asks: 'An interview holds at least one answer to a question of the playbook.',
  why: 'The questions are why it was held; the evidence page compares the answers.',
  wrong: {
    file: 'interviews/director-lost.md',
    at: 'answers:\n  need-to-change: Two late deliveries in one week.\n',
    text: 'answers: {}\n',
  },
  right: { file: 'interviews/director-lost.md' },
  check: ({ items }) =>
    items.interviews.flatMap(({ file, data }) =>
      Object.keys(data.answers).length > 0
        ? []
        : [
            {
              file,
              path: ['answers'],
              what: 'key',
              message: '“answers” holds no answer.',
              fix: 'Write what the customer said, by the short name of the question: need-to-change: We noticed when …',
            },
          ],
    ),
};
