import type { DealProcess, DealStage } from '#deal/deal-process.ts';
import { digest } from '#playbook/digest.ts';
import { find, people, pick, plays, stages, type PageItem } from './playbook.ts';
import { url } from './url.ts';

const dealStages = stages.map(dealStage);

/** The process as the deal plan needs it. */
export const dealProcess: DealProcess = {
  hash: digest(
    JSON.stringify(
      dealStages.map(({ id, criteria, activities, stalls, work }) => ({
        id,
        criteria: criteria.map((each) => [each.id, each.text]),
        activities: activities.map((each) => [each.id, each.text]),
        stalls: stalls.map((each) => [each.id, each.sign]),
        work: work.map((each) => [each.id, each.text]),
      })),
    ),
  ),
  stages: dealStages,
  roles: people.map(({ id, data }) => ({ id, title: data.title })),
};

function dealStage({ id, url: path, data }: PageItem<'stages'>): DealStage {
  const named = new Map<string, Set<string>>();
  for (const { plays: ids, facilitates } of data.ours)
    for (const play of ids) {
      const helps = named.get(play) ?? new Set<string>();
      for (const activity of facilitates) helps.add(activity);
      named.set(play, helps);
    }
  const others = plays.filter((play) => play.data.stages.includes(id) && !named.has(play.id));
  return {
    id,
    title: data.title,
    short: data.short,
    url: url(path),
    criteria: data.criteria.map(({ id: name, customer, proof, who }) => ({
      id: name,
      text: customer,
      proof,
      who: find(people, who).data.title,
    })),
    activities: data.customer.map(({ id: name, does, alone }) => ({ id: name, text: does, alone })),
    stalls: data.stalls.map(({ id: name, sign, response }) => ({ id: name, sign, response })),
    work: data.internal.map(({ id: name, does, who, trigger }) => ({
      id: name,
      text: does,
      who,
      trigger,
    })),
    plays: [...pick(plays, [...named.keys()]), ...others].map((play) => ({
      title: play.data.title,
      url: url(play.url),
      moment: play.data.moment,
      helps: [...(named.get(play.id) ?? [])],
    })),
    people: data.people.map(({ role, part }) => ({ role, part })),
    returns: data.returns,
  };
}
