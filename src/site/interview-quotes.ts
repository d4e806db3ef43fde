import type { Interview } from '#playbook/items/interview.ts';

interface AskedStage {
  id: string;
  data: { question: string };
}

/**
 * Where the quotes of an interview stand on its page: the first opens it, one about a stage stands beside
 * the answer to that stage’s question, and the others stand alone.
 */
export function placeQuotes(
  { quotes, answers }: Pick<Interview, 'quotes' | 'answers'>,
  stages: readonly AskedStage[],
) {
  const [opening, ...others] = quotes;
  const questionOf = (about?: string) => stages.find(({ id }) => id === about)?.data.question;
  return {
    opening,
    beside: (question: string) => others.filter(({ about }) => questionOf(about) === question),
    alone: others.filter(({ about }) => !answers[questionOf(about) ?? '']),
  };
}
