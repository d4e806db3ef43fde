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

/**
 * One stage as Mermaid text: a row for each activity of the customer’s, with what of ours helps it
 * beside it, or below it where `tall`. The rows stand in the customer’s order.
 */
export function stageFlow({ url, data }: StageOfFlow, { tall = false } = {}): string {
  const rows = alignment(data).map(({ customer, ours, also }, row) => {
    const theirs = node(`c${row}`);
    const helping = [...ours, ...also].map(({ id, does }, i) => ({
      id,
      does,
      node: node(`o${row}-${i}`),
    }));
    const direction = tall ? 'BT' : 'RL';
    return {
      name: node(`r${row}`),
      lines: [
        `  subgraph ${node(`r${row}`)}[" "]`,
        `    direction ${direction}`,
        `    ${theirs}["${label(customer.does)}"]:::${customer.alone ? 'alone' : 'customer'}`,
        ...helping.flatMap((activity) => [
          `    ${activity.node}["${label(activity.does)}"]:::ours -->|helps| ${theirs}`,
        ]),
        ...(customer.alone && !tall
          ? [
              `    ${node(`a${row}`)}["Theirs alone: wait, and stay out of it"]:::internal ~~~|helps| ${theirs}`,
            ]
          : []),
        '  end',
      ],
      links: [
        `  click ${theirs} href "${url}#${customer.id}"`,
        ...helping.map((activity) => `  click ${activity.node} href "${url}#${activity.id}"`),
      ],
    };
  });
  const names = rows.map(({ name }) => name);
  return [
    'flowchart TB',
    ...(tall ? [] : HEADINGS),
    ...rows.flatMap(({ lines }) => lines),
    `  ${(tall ? names : ['headings', ...names]).join(' ~~~ ')}`,
    ...rows.flatMap(({ links }) => links),
    `  class ${(tall ? names : ['headings', ...names]).join(',')} row`,
  ].join('\n');
}

const HEADINGS = [
  '  subgraph headings[" "]',
  '    direction RL',
  '    head-o["How we help"] ~~~|helps| head-c["What the customer does"]',
  '  end',
  '  class head-c,head-o heading',
  '  class head-c customer',
  '  class head-o ours',
];

/** One stage’s flow as an ordered list: one item for each connection, in the customer’s order. */
export function stageList({ url, data }: StageOfFlow): FlowItem[] {
  return alignment(data).flatMap(({ customer, ours, also }) =>
    [...ours, ...also].map(({ does }) => ({
      text: `The customer ${lower(customer.does)}. We help: ${lower(does)}.`,
      href: `${url}#${customer.id}`,
    })),
  );
}

// Mermaid reads a bare `end` as a keyword: no name of ours is ever one of its words.
const node = (id: string) => `n-${id}`;

const label = (text: string) => text.replaceAll('"', '#quot;');

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
