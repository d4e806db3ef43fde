import { alignment } from './alignment.ts';
import type { Stage } from './items/stage.ts';
import { withSmall } from './wording.ts';

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

/** A way back that customers take, and why; customers themselves are not told why. */
interface WayBack {
  from: StageOfFlow;
  to: StageOfFlow;
  because: string;
}

/**
 * The process map as Mermaid text, from top to bottom: the stages in the customer’s words, the ways forward, and the
 * commonest way back from each stage with its reason, or with its letter where `tall`.
 */
export function processMap(stages: readonly StageOfFlow[], { tall = false } = {}): string {
  const known = new Set(stages.map(({ id }) => id));
  const back = commonestWaysBack(stages);
  const edges = back.map((_, i) => `r${i + 1}`);
  return [
    'flowchart TB',
    ...stages.map(({ id, data }) => `  ${node(id)}["${label(data.short)}"]:::customer`),
    ...stages.flatMap(({ id, data }) =>
      data.next.filter((to) => known.has(to)).map((to) => `  ${node(id)} --> ${node(to)}`),
    ),
    ...back.map(({ from, to, because }, i) => {
      const words = tall ? letter(i) : inLines(label(because), REASON);
      return `  ${node(from.id)} ${edges[i]}@-.->${words && `|"${words}"|`} ${node(to.id)}`;
    }),
    ...(edges.length > 0 ? [`  class ${edges.join(',')} return`] : []),
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
  const back = commonestWaysBack(stages).map(({ from, to, because }, i) => ({
    text: `(${letter(i)}) From “${from.data.title}” back to “${to.data.title}”${because && `: ${because}`}.`,
    href: to.url,
  }));
  return [...forward, ...back];
}

/** Numbers are those of the stages. */
const letter = (place: number) => (place + 10).toString(36);

/** From each stage the way back that it names first; all on one map nobody could follow. */
function commonestWaysBack(stages: readonly StageOfFlow[]): WayBack[] {
  return stages.flatMap((from) =>
    from.data.returns
      .flatMap(({ to: id, because }) => {
        const to = stages.find((stage) => stage.id === id);
        return to ? [{ from, to, because }] : [];
      })
      .slice(0, 1),
  );
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
        `    ${theirs}["${inLines(label(customer.does), BOX)}"]:::${customer.alone ? 'alone' : 'customer'}`,
        ...helping.flatMap((activity) => [
          `    ${activity.node}["${inLines(label(activity.does), BOX)}"]:::ours -->|helps| ${theirs}`,
        ]),
        ...(customer.alone && !tall
          ? [
              `    ${node(`a${row}`)}["Theirs alone: wait,<br/>and stay out of it"]:::internal ~~~|helps| ${theirs}`,
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
      text: `The customer ${withSmall(customer.does)}. We help: ${withSmall(does)}.`,
      href: `${url}#${customer.id}`,
    })),
  );
}

// Mermaid reads a bare `end` as a keyword: no name of ours is ever one of its words.
const node = (id: string) => `n-${id}`;

/** Letters that fit into a line of a reason on the map, and of a box of a stage’s flow. */
const REASON = 24;
const BOX = 28;

/** As few lines as can be, of about the same length. */
function inLines(text: string, letters: number): string {
  let lines = broken(text, letters);
  for (let width = letters - 1; width > 0 && broken(text, width).length === lines.length; width--)
    lines = broken(text, width);
  return lines.join('<br/>');
}

function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const label = (text: string) => text.replaceAll('"', '#quot;');
