/** A kind of diagram that is drawn well. */
export interface Kind {
  /** As in the class `mmd-…` and in `type`. */
  name: string;
  /** In an editor's words. */
  called: string;
  /** What the source begins with. */
  keyword: string;
  /** What mermaid calls it. */
  types: readonly string[];
}

/** Every kind of diagram that is drawn. */
export const KINDS: readonly Kind[] = [
  kind('flowchart', 'flowchart', 'flowchart', 'flowchart-v2', 'flowchart', 'flowchart-elk'),
  kind('sequence', 'sequence diagram', 'sequenceDiagram', 'sequence'),
  kind('state', 'state diagram', 'stateDiagram-v2', 'stateDiagram', 'state'),
  kind('class', 'class diagram', 'classDiagram', 'class', 'classDiagram'),
  kind('er', 'entity relationship diagram', 'erDiagram', 'er'),
  kind('journey', 'user journey', 'journey', 'journey'),
  kind('timeline', 'timeline', 'timeline', 'timeline'),
  kind('gantt', 'Gantt chart', 'gantt', 'gantt'),
  kind('pie', 'pie chart', 'pie', 'pie'),
  kind('quadrant', 'quadrant chart', 'quadrantChart', 'quadrantChart'),
  kind('mindmap', 'mind map', 'mindmap', 'mindmap'),
  kind('xychart', 'chart with two axes', 'xychart', 'xychart'),
  kind('sankey', 'Sankey diagram', 'sankey', 'sankey'),
  kind('gitgraph', 'Git graph', 'gitGraph', 'gitGraph'),
];

function kind(name: string, called: string, keyword: string, ...types: string[]): Kind {
  return { name, called, keyword, types };
}

/** Mermaid knows this kind of diagram, but it is not drawn here. */
export class UnsupportedKind extends Error {}

/** A diagram without anything in it. */
export class NothingToDraw extends Error {}

/** The kind of a diagram by mermaid's name; throws UnsupportedKind. */
export function supportedKind(type: string): Kind {
  const found = KINDS.find(({ types }) => types.includes(type));
  if (!found) throw new UnsupportedKind(type);
  return found;
}
