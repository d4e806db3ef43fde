/** The process as a deal plan needs it; made from the stages when the site is built. */
export interface DealProcess {
  /** Changes when an act, a criterion or a stage does. */
  hash: string;
  stages: DealStage[];
  roles: { id: string; title: string }[];
}

export interface DealStage {
  id: string;
  title: string;
  short: string;
  url: string;
  /** `text` goes on from “The customer …”; `who` is the title of the role that confirms it. */
  criteria: { id: string; text: string; proof: string; who: string }[];
  activities: { id: string; text: string; alone: boolean }[];
  stalls: { id: string; sign: string; response: string }[];
  /** What we do among ourselves. */
  work: { id: string; text: string; who: string; trigger: string }[];
  /** `helps` names the activities of this stage that the play makes easier. */
  plays: { title: string; url: string; moment: string; helps: string[] }[];
  people: { role: string; part: string }[];
  returns: { to: string; because: string }[];
}

/** Every act a plan can speak of, by the name plans call it (“stage/entry”), in words. */
export function wordsOf({ stages }: Pick<DealProcess, 'stages'>): Record<string, string> {
  return Object.fromEntries(
    stages.flatMap(({ id, criteria, activities, stalls, work }) => [
      ...criteria.map((each) => [`${id}/${each.id}`, each.text]),
      ...activities.map((each) => [`${id}/${each.id}`, each.text]),
      ...stalls.map((each) => [`${id}/${each.id}`, each.sign]),
      ...work.map((each) => [`${id}/${each.id}`, each.text]),
    ]),
  );
}
