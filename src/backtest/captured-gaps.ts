import type { Fit, MappedShare, MissingActivity, QuestionCover } from './captured.ts';
import type { PathRow } from './captured-rules.ts';
import { highOf, lowOf, noTerm, type Share } from './cell.ts';
import type { Study } from './study.ts';
import { thresholds } from './thresholds.ts';
import type { Gap } from './verdict.ts';
import { perCent, shareInWords } from './words.ts';

/** What keeps “captured everything?” from Yes; none means Yes. */
export function capturedGaps(
  study: Study,
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
  const { c1, c2, c3, c4, paths, c7, c8 } = found;
  return [
    ...(c1.low < thresholds.mappedShare ? [tooLittleNamed(c1.value)] : []),
    ...c2.filter(({ flag }) => flag).map(unnamed),
    ...c3
      .filter(({ value }) => lowOf(value) < thresholds.questionCover)
      .map((row) => tooLittleShown(row, study)),
    ...(c4.mean !== null && c4.mean < thresholds.fitness ? [poorFit(c4.mean)] : []),
    ...paths.filter(({ flag }) => flag).map((row) => outsideDesign(row, study)),
    ...(c7 && highOf(c7.value) > thresholds.unexplainedLosses ? [unexplained(c7.value)] : []),
    ...(c8.coverage < thresholds.completeness ? [notSeen(c8.coverage)] : []),
  ];
}

const tooLittleNamed = (value: Share): Gap => ({
  metric: 'C1',
  title: 'Unnamed activities',
  page: pageOf('C1'),
  text: `It names ${shareInWords(value)} of what winners did; ${perCent(thresholds.mappedShare)} is wanted.`,
  size: thresholds.mappedShare - lowOf(value),
});

const unnamed = ({ term, value }: MissingActivity): Gap => ({
  metric: 'C2',
  title: term,
  page: pageOf('C2'),
  text: `It misses “${term}”: ${shareInWords(value)} of wins had one.`,
  size: lowOf(value) - thresholds.missingActivity,
});

function tooLittleShown({ id, title, value, flag }: QuestionCover, study: Study): Gap {
  const stage = stageAsking(id, study);
  const wanted = perCent(thresholds.questionCover);
  return {
    metric: 'C3',
    title,
    page: stage ? `/stages/${stage.id}/` : pageOf('C3'),
    text:
      value.hidden === noTerm
        ? `No term of the log stands for anything done about “${title}”. Map one under “terms”, or begin to log it.`
        : `“${title}” shows in ${shareInWords(value)} of wins${flag ? `; ${wanted} is wanted` : `, which is not surely ${wanted}`}.`,
    size: thresholds.questionCover - lowOf(value),
  };
}

/** The stage that answers a question, or else the first in which something is done about it. */
function stageAsking(question: string, { model, questions }: Study) {
  const places = questions.find(({ id }) => id === question)?.activities ?? [];
  const active = new Set(places.map((place) => model.activities[place]?.stage));
  return (
    model.stages.find((stage) => stage.question === question) ??
    model.stages.find(({ id }) => active.has(id))
  );
}

const poorFit = (mean: number): Gap => ({
  metric: 'C4',
  title: 'Fitness',
  page: pageOf('C4'),
  text: `Wins fit the design to ${perCent(mean)}; ${perCent(thresholds.fitness)} is wanted.`,
  size: thresholds.fitness - mean,
});

function outsideDesign({ from, to, value }: PathRow, { model }: Study): Gap {
  const titleOf = (stage: string) => model.stages.find(({ id }) => id === stage)?.title ?? stage;
  return {
    metric: 'C6',
    title: `${titleOf(from)} → ${titleOf(to)}`,
    page: `/stages/${to}/`,
    text: `${shareInWords(value)} of wins went from “${titleOf(from)}” straight to “${titleOf(to)}”.`,
    size: lowOf(value) - thresholds.pathOutsideDesign,
  };
}

const unexplained = (value: Share): Gap => ({
  metric: 'C7',
  title: 'Unexplained losses',
  page: pageOf('C7'),
  text: `In ${shareInWords(value)} of losses nothing required was missing: something else decided.`,
  size: highOf(value) - thresholds.unexplainedLosses,
});

const notSeen = (coverage: number): Gap => ({
  metric: 'C8',
  title: 'Kinds of activity not seen',
  page: pageOf('C8'),
  text: `Of the next thing a winner does, ${perCent(coverage)} is of a kind seen before; ${perCent(thresholds.completeness)} is wanted.`,
  size: thresholds.completeness - coverage,
});

const pageOf = (metric: string) => `/evidence/deals/#${metric.toLowerCase()}`;
