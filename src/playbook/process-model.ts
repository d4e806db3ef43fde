import type { ProcessModel } from '#backtest/model.ts';
import { digest } from './digest.ts';
import type { Settings } from './items/settings.ts';
import type { Stage } from './items/stage.ts';

/**
 * The process as the test against past deals needs it. Its hash changes when a stage, an activity or
 * a criterion is added, dropped, moved, said otherwise or made required, so that a test of an older process shows.
 */
export function processModel(
  stages: readonly { id: string; data: Stage }[],
  questions: Settings['questions'],
): ProcessModel {
  const model = {
    stages: stages.map(({ id, data }) => ({ id, title: data.short, question: data.question })),
    activities: stages.flatMap(({ id: stage, data }) => [
      ...data.customer.map(({ id, does }) => ({
        ...activity('customer', stage, id, does),
        question: data.question,
      })),
      ...data.ours.map(({ id, does, required }) => ({
        ...activity('ours', stage, id, does),
        question: data.question,
        required,
      })),
      ...data.internal.map(({ id, does }) => activity('internal', stage, id, does)),
    ]),
    criteria: stages.flatMap(({ id: stage, data }) =>
      data.criteria.map(({ id, customer }) => ({ id: `${stage}/${id}`, stage, title: customer })),
    ),
    questions: questions.filter(({ six }) => six).map(({ id, short }) => ({ id, title: short })),
  };
  const hash = digest(JSON.stringify(model));
  // Other names of a stage help to guess what a company's terms mean; they are no part of the process.
  const named = model.stages.map((stage, i) => ({
    ...stage,
    aliases: [stages[i]?.data.title ?? '', ...(stages[i]?.data.aliases ?? [])],
  }));
  return { ...model, stages: named, hash };
}

const activity = (
  lane: ProcessModel['activities'][number]['lane'],
  stage: string,
  id: string,
  title: string,
) => ({ id: `${stage}/${id}`, stage, title, lane, required: false });
