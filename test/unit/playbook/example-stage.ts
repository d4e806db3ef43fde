import { stageSchema, type Stage } from '#playbook/items/stage.ts';

/** A small whole stage to change in a test. */
export function exampleStage(changes: Partial<Stage> = {}): Stage {
  return {
    ...stageSchema.parse({
      title: 'What is really wrong?',
      short: 'What is wrong?',
      owner: 'sales',
      reviewed: '2026-10-14',
      question: 'solve-problems',
      summary: 'They argue about causes and agree on one.',
      status: 'in-force',
      duration: { low: 2, high: 6, unit: 'weeks', basis: 'assumption' },
      value: 'One statement of the problem',
      customer: [
        { id: 'gathers-facts', does: 'Gathers facts', evidence: ['assumption'] },
        { id: 'argues', does: 'Argues about causes', evidence: ['assumption'] },
        { id: 'settles-access', does: 'Settles access', alone: true, evidence: ['assumption'] },
      ],
      ours: [
        {
          id: 'workshop',
          does: 'Run a workshop',
          facilitates: ['gathers-facts'],
          value: 'One view',
        },
      ],
      internal: [{ id: 'fit', does: 'Check the fit', who: 'Sales', trigger: 'A first talk' }],
      people: [{ role: 'problem-owner', part: 'leads', needs: 'A fair picture' }],
      criteria: [
        {
          id: 'accepted',
          customer: 'has accepted the statement',
          proof: 'Their edits',
          who: 'problem-owner',
          evidence: ['assumption'],
        },
      ],
      stalls: [
        {
          id: 'demo-first',
          sign: 'They ask for a demo first',
          cause: 'Showing is easier',
          response: 'Show ten minutes',
          evidence: ['assumption'],
        },
      ],
    }),
    ...changes,
  };
}

/** A stage as pages and rules hold it. */
export const stageItem = (id: string, changes: Partial<Stage> = {}) => ({
  id,
  url: `/stages/${id}/`,
  data: exampleStage({ short: id, title: id, ...changes }),
});
