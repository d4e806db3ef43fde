import { wordsOf, type DealProcess, type DealStage } from '#deal/deal-process.ts';
import { emptyPlan, write, type Plan } from '#deal/plan.ts';

/** A stage with two criteria, two activities, a stall, work of ours and a play. */
export const stage = (id: string, more: Partial<DealStage> = {}): DealStage => ({
  id,
  title: `The ${id} stage`,
  short: id,
  url: `/stages/${id}/`,
  criteria: [
    { id: 'writes', text: `has written the ${id} down`, proof: 'their page', who: 'Owner' },
    { id: 'agrees', text: `has agreed on the ${id}`, proof: 'their minutes', who: 'Sponsor' },
  ],
  activities: [
    { id: 'looks', text: `Looks at the ${id}`, alone: false },
    { id: 'quarrels', text: `Quarrels about the ${id}`, alone: true },
  ],
  stalls: [{ id: 'silence', sign: `Silence about the ${id}`, response: `Ask about the ${id}` }],
  work: [{ id: 'prepare', text: `Prepare the ${id}`, who: 'Account manager', trigger: 'always' }],
  plays: [
    { title: `Look together at the ${id}`, url: '/plays/look/', moment: 'Now', helps: ['looks'] },
    { title: `General ${id} play`, url: '/plays/general/', moment: 'Any time', helps: [] },
  ],
  people: [
    { role: 'sponsor', part: 'decides' },
    { role: 'users', part: 'uses' },
  ],
  returns: [],
  ...more,
});

export const process = (...stages: DealStage[]): DealProcess => ({
  hash: JSON.stringify(wordsOf({ stages })),
  stages,
  roles: [
    { id: 'sponsor', title: 'Sponsor' },
    { id: 'users', title: 'Users' },
  ],
});

/** Three stages, the last of which leads back to the first. */
export const three = process(
  stage('cause'),
  stage('people'),
  stage('choice', { returns: [{ to: 'cause', because: 'New people see another problem' }] }),
);

/** A plan of a process in which these things stand, written one after the other. */
export const planOf = (of: DealProcess, entries: Record<string, string>): Plan =>
  Object.entries(entries).reduce(
    (plan, [name, value], i) => write(plan, name, value, 1000 + i),
    emptyPlan('deal-1', of.hash, wordsOf(of)),
  );

/** The entries by which the customer is proven to be through a stage. */
export const through = (id: string) => ({
  [`done:${id}/writes`]: 'yes',
  [`proof:${id}/writes`]: `page about ${id}`,
  [`done:${id}/agrees`]: 'yes',
  [`proof:${id}/agrees`]: `minutes about ${id}`,
});
