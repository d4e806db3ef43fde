import type { Stage } from './items/stage.ts';
import { withSmall } from './wording.ts';

/** A question by which readers check themselves; `right` counts from 0. */
export interface Check {
  question: string;
  answers: string[];
  right: number;
  because: string;
  /** The page that explains it, without a base. */
  link: string;
}

interface StageOf {
  id: string;
  url: string;
  data: Pick<Stage, 'title' | 'short' | 'criteria' | 'ours' | 'internal'>;
}

/**
 * One question for each stage, made from the stages themselves: which of these acts shows that the
 * customer is through? The others are an act of ours and an act that belongs to a neighbouring stage.
 */
export function stageChecks(stages: readonly StageOf[]): Check[] {
  return stages.flatMap((stage, at) => {
    const neighbour = stages[at + 1] ?? stages[at - 1];
    const own = stage.data.criteria.at(-1);
    const elsewhere = neighbour?.data.criteria[0];
    const ours = stage.data.ours.at(-1);
    if (!own || !elsewhere || !ours || !neighbour) return [];
    const wrong = [`We: ${withSmall(ours.does)}`, `The customer ${elsewhere.customer}`];
    const right = at % 3;
    const answers = wrong.toSpliced(right, 0, `The customer ${own.customer}`);
    return [
      {
        question: `Which of these shows that the customer is through with “${stage.data.title}”?`,
        answers,
        right,
        because:
          `Only an act of the customer counts. The proof is: ${withSmall(own.proof)}. ` +
          `“${ours.does}” is ours, however well we do it, and the other act belongs to “${neighbour.data.short}”.`,
        link: `${stage.url}#${own.id}`,
      },
    ];
  });
}
