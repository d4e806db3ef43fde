import type { DiagramItem, DiagramText } from '../job.ts';
import type { Kind } from '../kinds.ts';
import {
  ganttText,
  journeyText,
  mindmapText,
  pieText,
  quadrantText,
  timelineText,
  xyText,
} from './chart-texts.ts';
import { flowText } from './flow-text.ts';
import {
  classText,
  erText,
  gitText,
  sankeyText,
  sequenceText,
  stateText,
} from './relation-texts.ts';

const READERS: Readonly<Record<string, (db: object) => DiagramItem[]>> = {
  flowchart: flowText,
  sequence: sequenceText,
  state: stateText,
  class: classText,
  er: erText,
  journey: journeyText,
  timeline: timelineText,
  gantt: ganttText,
  pie: pieText,
  quadrant: quadrantText,
  mindmap: mindmapText,
  xychart: xyText,
  sankey: sankeyText,
  gitgraph: gitText,
};

/** What a diagram shows, as a list in its own order, from what mermaid has read. */
export function textOf(kind: Kind, db: object): DiagramText {
  return { kind: kind.called, items: READERS[kind.name]?.(db) ?? [] };
}
