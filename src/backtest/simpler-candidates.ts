import type { AssociationRow } from './association.ts';
import type { CorridorRow, DoneRow, GateRow, PairRow } from './simpler.ts';
import type { Study } from './study.ts';
import type { Gap } from './verdict.ts';
import { shareInWords } from './words.ts';

/** What to try without in the next pilot. */
export function simplerCandidates(
  { model }: Study,
  found: {
    s1: readonly DoneRow[];
    s2: readonly PairRow[];
    s3: readonly GateRow[];
    s6: readonly CorridorRow[];
    linked: readonly AssociationRow[];
  },
): Gap[] {
  const stageOf = new Map(model.activities.map(({ id, stage }) => [id, stage]));
  const pageOf = (activity: string) => `/stages/${stageOf.get(activity) ?? ''}/`;
  const { s1, s2, s3, s6, linked } = found;
  return [
    ...s1.filter(({ flag }) => flag).map((row) => rarelyDone(row, pageOf(row.activity))),
    ...s2.filter(({ flag }) => flag).map((row) => alwaysTogether(row, pageOf(row.activities[0]))),
    ...s3.filter(({ flag }) => flag).map(idleCriterion),
    ...s6.filter(({ flag }) => flag).map(corridor),
    ...linked
      .filter(({ noVisibleDifference }) => noVisibleDifference)
      .map((row) => withoutDifference(row, pageOf(row.activity))),
  ];
}

const rarelyDone = ({ title, value }: DoneRow, page: string): Gap => ({
  metric: 'S1',
  title,
  page,
  text: `“${title}” is rarely done: ${shareInWords(value)} of wins that reached its stage.`,
  size: 1 - (value.high ?? 0),
});

const alwaysTogether = ({ titles, value }: PairRow, page: string): Gap => ({
  metric: 'S2',
  title: titles.join(' + '),
  page,
  text: `“${titles[0]}” and “${titles[1]}” always come together: ${shareInWords(value)} of wins with either. They may be one.`,
  size: value.low ?? 0,
});

const idleCriterion = ({ title, stage, value, everFailing, flag }: GateRow): Gap => ({
  metric: 'S3',
  title,
  page: `/stages/${stage}/`,
  text:
    flag === 'filters nothing'
      ? `“The customer ${title}” filters nothing: ${shareInWords(everFailing)} of deals ever fail it.`
      : `“The customer ${title}” is ignored: ${shareInWords(value)} of deals that fail it go on.`,
  size: 0.9,
});

const corridor = ({ stage, title, value, medianDays }: CorridorRow): Gap => ({
  metric: 'S6',
  title,
  page: `/stages/${stage}/`,
  text: `“${title}” may be a corridor: ${shareInWords(value)} of deals go on, half of them within ${medianDays ?? 0} days.`,
  size: value.low ?? 0.9,
});

const withoutDifference = ({ title }: AssociationRow, page: string): Gap => ({
  metric: 'S5',
  title,
  page,
  text: `“${title}” makes no visible difference to winning. Keep it if a law, a contract or the customer needs it.`,
  size: 0.1,
});
