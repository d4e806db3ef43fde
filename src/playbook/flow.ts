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

/**
 * The process map as Mermaid text: the stages in the customer's words, the ways forward, and the
 * ways back with their reason. `tall` runs from top to bottom, for narrow screens.
 */
export function processMap(
  stages: readonly StageOfFlow[],
  { tall = false, here }: { tall?: boolean; here?: string } = {},
): string {
  const known = new Set(stages.map(({ id }) => id));
  const nodes = stages.map(
    ({ id, data }) =>
      `  ${node(id)}["${label(data.short)}"]:::${id === here ? 'here' : 'customer'}`,
  );
  const forward = stages.flatMap(({ id, data }) =>
    data.next.filter((to) => known.has(to)).map((to) => `  ${node(id)} --> ${node(to)}`),
  );
  const back = stages.flatMap(({ id, data }) =>
    data.returns
      .filter(({ to }) => known.has(to))
      .map(({ to, because }) => `  ${node(id)} -.->|"${label(because)}"| ${node(to)}`),
  );
  const links = stages.map(
    ({ id, url, data }) => `  click ${node(id)} href "${url}" "${label(data.title)}"`,
  );
  return [`flowchart ${tall ? 'TB' : 'LR'}`, ...nodes, ...forward, ...back, ...links].join('\n');
}

/** The process map as an ordered list: one item for each connection. */
export function processList(stages: readonly StageOfFlow[]): FlowItem[] {
  const titles = new Map(stages.map(({ id, data }) => [id, data.title]));
  return stages.flatMap(({ url, data }) => [
    ...data.next.map((to) => ({
      text: `“${data.title}” leads to “${titles.get(to)}”.`,
      href: url,
    })),
    ...data.returns.map(({ to, because }) => ({
      text: `From “${data.title}” customers go back to “${titles.get(to)}”: ${because}.`,
      href: url,
    })),
  ]);
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
