import { freshness, type Freshness } from './freshness.ts';
import type { Settings } from './items/settings.ts';
import type { Playbook } from './playbook.ts';

type KeptKind = keyof Settings['review']['everyMonths'];

interface KeptItem {
  kind: KeptKind;
  id: string;
  url: string;
  data: { title: string; owner: string; reviewed: string; due?: string | undefined };
}

/** A disruption as far as reviews depend on it. */
interface Disruption {
  date: string;
  stages: readonly string[];
  reviewedOn?: string | undefined;
}

/** A page with the day by which it must be read again. */
export interface DuePage {
  item: KeptItem;
  freshness: Freshness;
  /** Because of which disruption it is due before its time. */
  disrupted: boolean;
}

/** When each page of a playbook that somebody keeps is due, the most urgent first. */
export function pagesDue(
  {
    stages,
    plays,
    people,
    templates,
    guides,
    terms,
    records,
  }: Pick<Playbook, KeptKind | 'records'>,
  review: Settings['review'],
  today: string,
): DuePage[] {
  const kept = [...stages, ...plays, ...people, ...templates, ...guides, ...terms];
  const disruptions = records.flatMap(({ data }) => (data.kind === 'disruption' ? [data] : []));
  return duePages(kept, review, disruptions, today);
}

/**
 * When each page is due, the most urgent first. A disruption makes its stages due on its day, until
 * they are reviewed after it or the disruption says that they were.
 */
export function duePages(
  items: readonly KeptItem[],
  review: Settings['review'],
  disruptions: readonly Disruption[],
  today: string,
): DuePage[] {
  return items
    .map((item) => {
      const struck = disruptionOf(item, disruptions);
      const { due, reviewed } = item.data;
      const earliest = [due, struck].filter((day) => day !== undefined).toSorted()[0];
      return {
        item,
        freshness: freshness(
          reviewed,
          review.everyMonths[item.kind],
          today,
          review.soonDays,
          earliest,
        ),
        disrupted: struck !== undefined,
      };
    })
    .sort((a, b) => a.freshness.days - b.freshness.days || (a.item.url < b.item.url ? -1 : 1));
}

function disruptionOf({ kind, id, data }: KeptItem, disruptions: readonly Disruption[]) {
  if (kind !== 'stages') return undefined;
  return disruptions
    .filter(
      ({ date, stages, reviewedOn }) =>
        stages.includes(id) && reviewedOn === undefined && data.reviewed < date,
    )
    .map(({ date }) => date)
    .toSorted()[0];
}
