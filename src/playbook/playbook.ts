import { readBody, type Body, type Fence, type Heading, type Image, type Link } from './body.ts';
import { divide, type Divided } from './divide.ts';
import { draft, type Draft } from './draft.ts';
import { inFile, type Finding } from './finding.ts';
import type { Settings, Source } from './items/settings.ts';
import type { Items, Kind } from './kinds.ts';
import { makeView, type Around } from './make-view.ts';
import { blot } from './personal.ts';
import { isError, sortProblems, type Problem } from './problem.ts';
import type { Rule, View } from './rule.ts';
import { rules } from './rules/index.ts';
import type { SourceFile } from './source.ts';

/** One page of the playbook: its fields, its text, and what its text contains. */
export interface Item<K extends Kind = Kind> {
  kind: K;
  id: string;
  /** Path from the parent of the content folder. */
  file: string;
  data: Items[K];
  body: string;
  bodyLine: number;
  headings: Heading[];
  links: Link[];
  diagrams: Fence[];
  images: Image[];
  usesComponents: boolean;
  /** Address on the site, without a base. */
  url: string;
}

export interface Playbook {
  settings: Settings;
  sources: Source[];
  /** In the order of playbook.yaml; all other kinds in the order of their ids. */
  stages: Item<'stages'>[];
  plays: Item<'plays'>[];
  people: Item<'people'>[];
  templates: Item<'templates'>[];
  interviews: Item<'interviews'>[];
  guides: Item<'guides'>[];
  terms: Item<'terms'>[];
  records: Item<'records'>[];
  evidence: { backtest?: unknown };
}

/** The texts of pages as the Markdown engine reads them: by file, with what is wrong in them. */
export type Bodies = ReadonlyMap<string, { body: Body; findings: Finding[] }>;

export interface Result {
  /** There only if nothing but warnings was found. */
  playbook: Playbook | undefined;
  problems: Problem[];
}

/**
 * Reads the whole playbook from its files and reports everything that is wrong, in one pass. The
 * Markdown engine runs in this process: for texts that nobody has proven, see read-playbook.ts.
 */
export function makePlaybook(
  files: readonly SourceFile[],
  today: string,
  around: Around = {},
): Result {
  const divided = files.map(divide);
  return finish(draft(divided), readBodies(divided), today, around);
}

/** Reads the texts of pages in this process. */
export function readBodies(divided: readonly Divided[]): Bodies {
  return new Map(
    divided.flatMap(({ file, body, bodyLine, form }) =>
      body === undefined ? [] : [[file, readBody(body, bodyLine, form)]],
    ),
  );
}

/** Puts fields and texts together, and asks the rules that look across pages. */
export function finish(read: Draft, bodies: Bodies, today: string, around: Around): Result {
  const view = makeView(read, bodies, today, around);
  const problems = [...read.problems];
  for (const [file, { findings }] of bodies) problems.push(...findings.map(inFile(file)));
  for (const rule of rules) problems.push(...ask(rule, view));
  const sorted = sortProblems(problems.map(discreet));
  const { settings, sources, items } = view;
  if (!settings || !sources || sorted.some(isError))
    return { playbook: undefined, problems: sorted };
  const order = new Map(settings.stages.map((id, index) => [id, index]));
  const stages = items.stages.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return {
    playbook: { settings, sources, ...items, stages, evidence: read.evidence },
    problems: sorted,
  };
}

/** What an editor wrote is quoted, but never an address, a number or a key. */
const discreet = (problem: Problem): Problem => ({
  ...problem,
  message: blot(problem.message),
  ...(problem.fix === undefined ? {} : { fix: blot(problem.fix) }),
});

function ask(rule: Rule, view: View): Problem[] {
  return (rule.check?.(view) ?? []).map(({ file, path, what, place, message, fix, ...own }) => {
    const found = place ?? (path && view.fields.get(file)?.placeOf(path, what));
    const at = found ?? { line: 1, column: 1, length: 1 };
    const { name } = rule;
    const { severity = rule.severity } = own;
    return { rule: name, severity, file, ...at, message, ...(fix === undefined ? {} : { fix }) };
  });
}
