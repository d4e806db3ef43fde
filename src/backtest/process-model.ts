import type { ProcessModel } from './model.ts';

/** As much of a stage of the playbook as the model needs. */
interface StageItem {
  id: string;
  data: {
    title: string;
    short: string;
    question: string;
    aliases?: readonly string[];
    customer: { id: string; does: string }[];
    ours: { id: string; does: string }[];
    internal: { id: string; does: string }[];
    criteria: { id: string; customer: string }[];
  };
}

/** As much of the playbook as the model needs. */
interface PlaybookLike {
  stages: readonly StageItem[];
  settings: { questions: readonly { id: string; short: string; six?: boolean | undefined }[] };
}

/**
 * The designed process of a playbook. Nothing is required: how much a deal must show is for the
 * mapping to say, because logs differ in what they hold.
 */
export function processModel({ stages, settings }: PlaybookLike): ProcessModel {
  const model = {
    stages: stages.map(({ id, data }) => ({
      id,
      title: data.short,
      question: data.question,
      aliases: [data.title, ...(data.aliases ?? [])],
    })),
    activities: stages.flatMap(({ id: stage, data }) =>
      (['customer', 'ours', 'internal'] as const).flatMap((lane) =>
        data[lane].map(({ id, does }) => ({
          id: `${stage}/${id}`,
          stage,
          title: does,
          lane,
          required: false,
        })),
      ),
    ),
    criteria: stages.flatMap(({ id: stage, data }) =>
      data.criteria.map(({ id, customer }) => ({
        id: `${stage}/${id}`,
        stage,
        title: `The customer ${customer}`,
      })),
    ),
    questions: settings.questions
      .filter(({ six }) => six !== false)
      .map(({ id, short }) => ({ id, title: short })),
  };
  return { ...model, hash: hashOf(model) };
}

/** Changes when a stage, activity, criterion or question is added, removed, moved or renamed in its id. */
function hashOf({ stages, activities, criteria, questions }: Omit<ProcessModel, 'hash'>): string {
  const parts = [
    ...stages.map(({ id, question }) => `stage ${id} ${question ?? ''}`),
    ...activities.map(({ id, lane }) => `${lane} ${id}`),
    ...criteria.map(({ id }) => `criterion ${id}`),
    ...(questions ?? []).map(({ id }) => `question ${id}`),
  ].join('\n');
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(parts, seed)).join('');
}

/** FNV-1a of 32 bits as eight hexadecimal digits. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
