import { pathMap } from '#backtest/picture/path-map.ts';
import { isReport } from '#backtest/publish.ts';
import type { Report } from '#backtest/report.ts';
import { processMap, stageFlow } from '#playbook/flow.ts';
import type { Stage } from '#playbook/items/stage.ts';
import type { Playbook } from '#playbook/playbook.ts';
import type { SiteOptions } from './options.ts';

/** A picture as a page shows it: the text it is drawn from, and the same for narrow screens. */
export interface Picture {
  id: string;
  source: string;
  tall?: string | undefined;
  title: string;
  description: string;
}

interface PlacedStage {
  id: string;
  url: string;
  data: Stage;
}

/** What has to be drawn for a picture. The build draws it ahead; the page takes it from the cache. */
export const drawings = ({ id, source, tall, title, description }: Picture) => [
  { id, source, title, description },
  ...(tall === undefined ? [] : [{ id: `${id}-tall`, source: tall, title, description }]),
];

/** All pictures that pages of a site show beside those that stand in its texts. */
export function picturesOf(
  { stages, evidence }: Pick<Playbook, 'stages' | 'evidence'>,
  { base, audience }: Pick<SiteOptions, 'base' | 'audience'>,
): Picture[] {
  const placed = stages.map(({ id, url, data }) => ({ id, url: base.slice(0, -1) + url, data }));
  if (audience === 'customer') return [wayPicture(placed)];
  const { backtest } = evidence;
  return [
    processPicture(placed),
    ...placed.map(stagePicture),
    ...(isReport(backtest) ? [dealsPicture(placed, backtest)] : []),
    specimenPicture,
  ];
}

/** The map of the whole process. Addresses in it are whole, the site's base included. */
export const processPicture = (stages: readonly PlacedStage[]): Picture => ({
  id: 'process-map',
  source: processMap(stages),
  tall: processMap(stages, { tall: true }),
  title: 'How our customers buy',
  description: `The ${stages.length} stages of the customer’s project, the ways forward between them, and the commonest way back from each.`,
});

/** One stage in two lanes. */
export const stagePicture = (stage: PlacedStage): Picture => ({
  id: `flow-${stage.id}`,
  source: stageFlow(stage),
  tall: stageFlow(stage, { tall: true }),
  title: `“${stage.data.title}” in two lanes`,
  description: 'What the customer does, in order, and which of our activities helps with each.',
});

/** The map of the process for customers. */
export const wayPicture = (stages: readonly PlacedStage[]): Picture => ({
  id: 'process-map',
  source: processMap(stages),
  tall: processMap(stages, { tall: true }),
  title: 'The way through a change',
  description: `The ${stages.length} milestones, the ways forward between them, and the commonest way back from each.`,
});

/** The ways that won deals went. */
export function dealsPicture(stages: readonly PlacedStage[], report: Report): Picture {
  const named = stages.map(({ id, url, data }) => ({ id, url, title: data.short }));
  return {
    id: 'deal-paths',
    source: pathMap(named, report),
    tall: pathMap(named, report, { tall: true }),
    title: 'Paths of won deals on the process map',
    description: 'Shares of won deals that went straight from stage to stage.',
  };
}

/** What a diagram looks like, for the page of our design. */
export const specimenPicture: Picture = {
  id: 'design-diagram',
  source:
    'flowchart LR\n  a["They ask"]:::customer --> b["They weigh"]:::customer\n  c["We help"]:::ours -.-> b',
  title: 'Two of theirs and one of ours',
  description: 'They ask, then weigh; we help with the weighing.',
};
