import { processMap, stageFlow } from '#playbook/flow.ts';
import type { Stage } from '#playbook/items/stage.ts';

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
