import type { Share } from './cell.ts';
import { sequence, type Study } from './study.ts';
import { thresholds } from './thresholds.ts';

/** S4: the fewest activities that keep most of the evidence there is for the questions; required ones are always kept. */
export interface ShortProcess {
  activities: string[];
  /** How many the log can show. */
  of: number;
  value: Share;
}

/**
 * Finds S4 by taking again and again the activity that gives most (win, question) pairs their
 * evidence, after those that are required. An activity speaks for one question only, so each question
 * is worked through by itself and the gains, which only fall, are put in one order.
 */
export function fewestActivities(study: Study): ShortProcess {
  const { questions, model, required } = study;
  const isKept = ({ activity }: { activity: number }): number => required[activity] ?? 0;
  const gains = evidenceOf(study)
    .flatMap((evidence) => greedyCover(evidence, required))
    .sort((a, b) => isKept(b) - isKept(a) || b.gain - a.gain || a.activity - b.activity);
  const total = gains.reduce((sum, { gain }) => sum + gain, 0);
  const kept: string[] = [];
  let got = 0;
  for (const { activity, gain } of gains) {
    if (got >= thresholds.coverKept * total && required[activity] !== 1) break;
    kept.push(model.activities[activity]?.id ?? '');
    got += gain;
  }
  const asked = new Set(questions.flatMap(({ activities }) => activities));
  const of = [...asked].filter((activity) => study.loggable[activity]).length;
  return { activities: kept, of, value: study.cells.share(got, total) };
}

/** Activities that together show a question in some wins, and in how many. */
interface Evidence {
  activities: number[];
  wins: number;
}

/** For each question the different sets of activities that show it; many wins share a set. */
function evidenceOf(study: Study): Evidence[][] {
  const asked = new Int16Array(study.stageOf.length).fill(-1);
  study.questions.forEach(({ activities }, q) => {
    for (const activity of activities) asked[activity] = q;
  });
  const sets = study.questions.map(() => new Map<string, Evidence>());
  const found: number[][] = study.questions.map(() => []);
  for (const deal of study.wins) {
    for (const activity of sequence(study, deal)) found[asked[activity] ?? -1]?.push(activity);
    found.forEach((activities, q) => {
      if (activities.length === 0) return;
      const key = String.fromCharCode(...activities.sort((a, b) => a - b));
      const set = sets[q]?.get(key);
      if (set) set.wins++;
      else sets[q]?.set(key, { activities: [...activities], wins: 1 });
      activities.length = 0;
    });
  }
  return sets.map((bySet) => [...bySet.values()]);
}

/** Activities in the order in which they add most wins to those that have evidence for a question, with what each adds; required ones first. */
function greedyCover(
  evidence: readonly Evidence[],
  required: Uint8Array,
): { activity: number; gain: number }[] {
  const picked: { activity: number; gain: number }[] = [];
  let open = evidence;
  while (open.length > 0) {
    const gains = new Map<number, number>();
    for (const { activities, wins } of open)
      for (const activity of activities) gains.set(activity, (gains.get(activity) ?? 0) + wins);
    let best = { activity: -1, gain: 0 };
    const isRequired = (activity: number): boolean => required[activity] === 1;
    for (const [activity, gain] of [...gains].sort(([a], [b]) => a - b)) {
      const [now, then] = [isRequired(activity), isRequired(best.activity)];
      if (now === then ? gain > best.gain : now) best = { activity, gain };
    }
    picked.push(best);
    open = open.filter(({ activities }) => !activities.includes(best.activity));
  }
  return picked;
}
