import { isInternalLink } from '../finish/allowed.ts';
import type { DiagramItem } from '../job.ts';
import { ask, type Fields, fields, list, words } from './ask.ts';

/** A flowchart's connections in the author's order, then the nodes that have none. Links are those of the first node. */
export function flowText(db: object): DiagramItem[] {
  const vertices = new Map(
    list(ask(db, 'getVertices')).map((vertex) => [words(vertex['id']), vertex]),
  );
  const groups = new Map(list(ask(db, 'getSubGraphs')).map((group) => [words(group['id']), group]));
  const nameOf = (id: string) =>
    words(groups.get(id)?.['title']) || words(vertices.get(id)?.['text']) || id;
  const linkOf = (id: string) => link(vertices.get(id));

  const connected = new Set<string>();
  const seen = list(ask(db, 'getEdges')).filter(({ stroke }) => stroke !== 'invisible');
  const edges = seen.map((edge): DiagramItem => {
    const [start, end] = [words(edge['start']), words(edge['end'])];
    connected.add(start).add(end);
    const href = linkOf(start) ?? linkOf(end);
    return item(sentence(nameOf(start), nameOf(end), words(edge['text']), isTwoWay(edge)), href);
  });
  const alone = [...vertices.keys()].filter((id) => !connected.has(id) && !groups.has(id));
  return [...edges, ...alone.map((id) => item(nameOf(id), linkOf(id)))];
}

/** “From, reason: to”, as it is read aloud. */
export function sentence(from: string, to: string, reason: string, isTwoWay = false): string {
  const arrow = isTwoWay ? '↔' : '→';
  return `${from} ${arrow} ${to}${reason ? ` (${reason})` : ''}`;
}

export function item(text: string, href: string | undefined): DiagramItem {
  return href ? { text, href } : { text };
}

const isTwoWay = (edge: Fields) => /double/.test(words(edge['type']));

function link(node: Fields | undefined): string | undefined {
  const address = words(fields(node)['link']);
  return address && isInternalLink(address) ? address : undefined;
}
