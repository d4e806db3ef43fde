import type { AssociationRow } from './association.ts';
import type { Fit, MappedShare, MissingActivity, QuestionCover } from './captured.ts';
import type { PathRow } from './captured-rules.ts';
import { highOf, lowOf, noTerm, type Share } from './cell.ts';
import type { CorridorRow, DoneRow, GateRow, PairRow } from './simpler.ts';
import type { Study } from './study.ts';
import { thresholds } from './thresholds.ts';
import type { Gap } from './verdict.ts';
import { perCent, shareInWords } from './words.ts';

/** What keeps “captured everything?” from Yes; none means Yes. */
export function capturedGaps(
  { model, questions }: Study,
  found: {
    c1: MappedShare;
    c2: readonly MissingActivity[];
    c3: readonly QuestionCover[];
    c4: Fit;
    paths: readonly PathRow[];
    c7: { value: Share } | undefined;
    c8: { coverage: number };
  },
): Gap[] {
  const gaps: Gap[] = [];
  const add = (metric: string, title: string, page: string, text: string, size: number): void => {
    gaps.push({ metric, title, page, text, size: Math.round(size * 100) / 100 });
  };
  const title = (stage: string): string =>
    model.stages.find(({ id }) => id === stage)?.title ?? stage;
  const own = (metric: string): string => `/evidence/deals/#${metric.toLowerCase()}`;

  if (found.c1.low < thresholds.mappedShare)
    add(
      'C1',
      'Unnamed activities',
      own('C1'),
      `It names ${shareInWords(found.c1.value)} of what winners did; ${perCent(thresholds.mappedShare)} is wanted.`,
      thresholds.mappedShare - lowOf(found.c1.value),
    );
  for (const { term, value, flag } of found.c2)
    if (flag)
      add(
        'C2',
        term,
        own('C2'),
        `It misses “${term}”: ${shareInWords(value)} of wins had one.`,
        lowOf(value) - thresholds.missingActivity,
      );
  for (const { id, title: question, value, flag } of found.c3) {
    if (lowOf(value) >= thresholds.questionCover) continue;
    const stage =
      model.stages.find((one) => one.question === id) ??
      model.stages.find((one) =>
        model.activities.some(
          (activity, place) =>
            activity.stage === one.id &&
            questions.find((q) => q.id === id)?.activities.includes(place),
        ),
      );
    const wanted = perCent(thresholds.questionCover);
    const text =
      value.hidden === noTerm
        ? `No term of the log stands for anything done about “${question}”. Map one under “terms”, or begin to log it.`
        : `“${question}” shows in ${shareInWords(value)} of wins${flag ? `; ${wanted} is wanted` : `, which is not surely ${wanted}`}.`;
    add(
      'C3',
      question,
      stage ? `/stages/${stage.id}/` : own('C3'),
      text,
      thresholds.questionCover - lowOf(value),
    );
  }
  if (found.c4.mean !== null && found.c4.mean < thresholds.fitness)
    add(
      'C4',
      'Fitness',
      own('C4'),
      `Wins fit the design to ${perCent(found.c4.mean)}; ${perCent(thresholds.fitness)} is wanted.`,
      thresholds.fitness - found.c4.mean,
    );
  for (const { from, to, value, flag } of found.paths)
    if (flag)
      add(
        'C6',
        `${title(from)} → ${title(to)}`,
        `/stages/${to}/`,
        `${shareInWords(value)} of wins went from “${title(from)}” straight to “${title(to)}”.`,
        lowOf(value) - thresholds.pathOutsideDesign,
      );
  if (found.c7 && highOf(found.c7.value) > thresholds.unexplainedLosses)
    add(
      'C7',
      'Unexplained losses',
      own('C7'),
      `In ${shareInWords(found.c7.value)} of losses nothing required was missing: something else decided.`,
      highOf(found.c7.value) - thresholds.unexplainedLosses,
    );
  if (found.c8.coverage < thresholds.completeness)
    add(
      'C8',
      'Kinds of activity not seen',
      own('C8'),
      `Of the next thing a winner does, ${perCent(found.c8.coverage)} is of a kind seen before; ${perCent(thresholds.completeness)} is wanted.`,
      thresholds.completeness - found.c8.coverage,
    );
  return gaps;
}

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
  const page = (activity: string): string => `/stages/${stageOf.get(activity) ?? ''}/`;
  const candidates: Gap[] = [];
  for (const { activity, title, value, flag } of found.s1)
    if (flag)
      candidates.push({
        metric: 'S1',
        title,
        page: page(activity),
        text: `“${title}” is rarely done: ${shareInWords(value)} of wins that reached its stage.`,
        size: 1 - (value.high ?? 0),
      });
  for (const { activities, titles, value, flag } of found.s2)
    if (flag)
      candidates.push({
        metric: 'S2',
        title: titles.join(' + '),
        page: page(activities[0]),
        text: `“${titles[0]}” and “${titles[1]}” always come together: ${shareInWords(value)} of wins with either. They may be one.`,
        size: value.low ?? 0,
      });
  for (const { title, stage, value, everFailing, flag } of found.s3)
    if (flag)
      candidates.push({
        metric: 'S3',
        title,
        page: `/stages/${stage}/`,
        text:
          flag === 'filters nothing'
            ? `“The customer ${title}” filters nothing: ${shareInWords(everFailing)} of deals ever fail it.`
            : `“The customer ${title}” is ignored: ${shareInWords(value)} of deals that fail it go on.`,
        size: 0.9,
      });
  for (const { stage, title, value, medianDays, flag } of found.s6)
    if (flag)
      candidates.push({
        metric: 'S6',
        title,
        page: `/stages/${stage}/`,
        text: `“${title}” may be a corridor: ${shareInWords(value)} of deals go on, half of them within ${medianDays ?? 0} days.`,
        size: value.low ?? 0.9,
      });
  for (const { activity, title, noVisibleDifference } of found.linked)
    if (noVisibleDifference)
      candidates.push({
        metric: 'S5',
        title,
        page: page(activity),
        text: `“${title}” makes no visible difference to winning. Keep it if a law, a contract or the customer needs it.`,
        size: 0.1,
      });
  return candidates.map((candidate) => ({
    ...candidate,
    size: Math.round(candidate.size * 100) / 100,
  }));
}
