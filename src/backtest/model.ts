/** Who does an activity: the customer, we for the customer, or we among ourselves. */
export type Lane = 'customer' | 'ours' | 'internal';

/** The designed process, as little of it as a test against deals needs; stages in order. */
export interface ProcessModel {
  /** `aliases` are other words for a stage, for guesses only. */
  stages: { id: string; title: string; question?: string; aliases?: readonly string[] }[];
  /** Ids are `<stage id>/<activity id>`. */
  activities: {
    id: string;
    stage: string;
    title: string;
    lane: Lane;
    question?: string;
    required: boolean;
  }[];
  /** `title` goes on from “The customer …”. */
  criteria: { id: string; stage: string; title: string }[];
  /** The six questions customers answer; taken from the stages where it is left out. */
  questions?: { id: string; title: string }[];
  /** Changes when the stages, activities or criteria change. */
  hash: string;
}
