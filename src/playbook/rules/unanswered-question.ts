import type { Rule } from '../rule.ts';

export const unansweredQuestion: Rule = {
  name: 'unanswered-question',
  severity: 'error',
  asks: 'Each of the six questions of the method is answered by a stage.',
  why: 'The process is made of the answers that customers gave. A question without a stage means that a part of their way is missing.',
  wrong: {
    file: 'stages/people.mdx',
    at: 'question: stakeholders',
    text: 'question: need-to-change',
  },
  right: {
    file: 'stages/people.mdx',
    at: 'question: stakeholders',
    text: 'question: stakeholders',
  },
  check({ settings, items, ids, folder }) {
    if (!settings || items.stages.length !== ids.stages.size || ids.stages.size === 0) return [];
    const answered = new Set(items.stages.map(({ data }) => data.question));
    return settings.questions.flatMap(({ id, text, six }, index) =>
      answered.has(id) || !six
        ? []
        : [
            {
              file: `${folder}/playbook.yaml`,
              path: ['questions', index, 'id'],
              message: `No stage answers “${text}”`,
              fix: `Write “question: ${id}” in the stage that does, or write that stage.`,
            },
          ],
    );
  },
};
