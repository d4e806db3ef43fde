import { alignment } from './alignment.ts';
import type { Stage } from './items/stage.ts';

interface StageOfFlow {
  id: string;
  url: string;
  data: Stage;
}

/** A connection of the flow in words, for readers who do not see the picture. */
export interface FlowItem {
  text: string;
  href: string;
}

/** A way back that customers take, and why; numbered as on the map. */
export interface WayBack {
  number: number;
  from: StageOfFlow;
  to: StageOfFlow;
  because: string;
}

/** Every way back of the process, in the order of its stages. */
export function waysBack(stages: readonly StageOfFlow[]): WayBack[] {
  return stages
    .flatMap((from) =>
      from.data.returns.flatMap(({ to: id, because }) => {
        const to = stages.find((stage) => stage.id === id);
        return to ? [{ from, to, because }] : [];
      }),
    )
    .map((way, i) => ({ number: i + 1, ...way }));
}

/**
 * The process map as Mermaid text, from top to bottom: the stages in the customer’s words, the ways
 * forward, and the ways back by number. `here` marks the stage the reader is in.
 */
export function processMap(stages: readonly StageOfFlow[], here?: string): string {
  const known = new Set(stages.map(({ id }) => id));
  const back = waysBack(stages);
  return [
    'flowchart TB',
    ...stages.map(
      ({ id, data }) =>
        `  ${node(id)}["${label(data.short)}"]:::${id === here ? 'here' : 'customer'}`,
    ),
    ...stages.flatMap(({ id, data }) =>
      data.next.filter((to) => known.has(to)).map((to) => `  ${node(id)} --> ${node(to)}`),
    ),
    ...back.map(
      ({ number, from, to }) => `  ${node(from.id)} r${number}@-.->|"${number}"| ${node(to.id)}`,
    ),
    ...(back.length > 0
      ? [`  class ${back.map(({ number }) => `r${number}`).join(',')} return`]
      : []),
    ...stages.map(
      ({ id, url, data }) => `  click ${node(id)} href "${url}" "${label(data.title)}"`,
    ),
  ].join('\n');
}

/** The process map as an ordered list: one item for each connection. */
export function processList(stages: readonly StageOfFlow[]): FlowItem[] {
  const titles = new Map(stages.map(({ id, data }) => [id, data.title]));
  const forward = stages.flatMap(({ url, data }) =>
    data.next
      .filter((to) => titles.has(to))
      .map((to) => ({ text: `“${data.title}” leads to “${titles.get(to)}”.`, href: url })),
  );
  const back = waysBack(stages).map(({ number, from, to, because }) => ({
    text: `${number}. From “${from.data.title}” back to “${to.data.title}”: ${because}.`,
    href: to.url,
  }));
  return [...forward, ...back];
}

/** One stage as Mermaid text in two lanes: the customer's activities, and ours that help with each. */
export function stageFlow({ id, data }: StageOfFlow): string {
  const rows = alignment(data);
  const customer = data.customer.map(
    (activity) =>
      `    ${node(`c-${activity.id}`)}["${label(activity.does)}"]:::${activity.alone ? 'alone' : 'customer'}`,
  );
  const ours = rows.flatMap((row) =>
    row.ours.map((activity) => `    ${node(`o-${activity.id}`)}["${label(activity.does)}"]:::ours`),
  );
  const order = data.customer
    .slice(1)
    .map((activity, i) => `  ${node(`c-${data.customer[i]?.id}`)} --> ${node(`c-${activity.id}`)}`);
  const help = rows.flatMap((row) =>
    [...row.ours, ...row.also].map(
      (activity) => `  ${node(`o-${activity.id}`)} -.-> ${node(`c-${row.customer.id}`)}`,
    ),
  );
  return [
    'flowchart LR',
    `  subgraph ${node(`${id}-customer`)}["What the customer does"]`,
    '    direction TB',
    ...customer,
    '  end',
    `  subgraph ${node(`${id}-ours`)}["How we help"]`,
    '    direction TB',
    ...ours,
    '  end',
    ...order,
    ...help,
  ].join('\n');
}

/** One stage's flow as an ordered list: one item for each connection. */
export function stageList({ url, data }: StageOfFlow): FlowItem[] {
  const order = data.customer.slice(1).map((activity, i) => ({
    text: `The customer ${lower(data.customer[i]?.does ?? '')}, then ${lower(activity.does)}.`,
    href: `${url}#${activity.id}`,
  }));
  const help = alignment(data).flatMap((row) =>
    [...row.ours, ...row.also].map((activity) => ({
      text: `“${activity.does}” helps the customer when it ${lower(row.customer.does)}.`,
      href: `${url}#${row.customer.id}`,
    })),
  );
  return [...order, ...help];
}

// Mermaid reads a bare `end` as a keyword: no name of ours is ever one of its words.
const node = (id: string) => `n-${id}`;

const label = (text: string) => text.replaceAll('"', '#quot;');

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
