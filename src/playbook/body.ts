import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { checkDiagram, misspelt } from './diagram.ts';
import { nearest } from './nearest.ts';
import { judge, placeOf, type Form } from './allow.ts';
import { pictureBeside } from './file-name.ts';
import type { Finding } from './finding.ts';
import { explainFailure } from './parse-failure.ts';
import type { Place } from './place.ts';
import { slugger } from './slug.ts';
import { findSlips } from './slips.ts';
import { checkDecoded } from './text.ts';
import { findTraps } from './traps.ts';

export interface Heading {
  depth: number;
  text: string;
  id: string;
  line: number;
}

export interface Link extends Place {
  url: string;
  text: string;
  length: number;
}

export interface Image extends Place {
  url: string;
  alt: string;
  length: number;
}

/** A fenced diagram; `line` is that of its first line of text. */
export interface Fence {
  source: string;
  line: number;
  title?: string;
}

/** A component as it is used on a page. */
export interface Use extends Place {
  name: string;
  properties: Record<string, string>;
  length: number;
}

/** What the text of a page contains, with places counted in the file. */
export interface Body {
  headings: Heading[];
  links: Link[];
  images: Image[];
  diagrams: Fence[];
  uses: Use[];
  /** Characters that readers see. */
  length: number;
}

export const emptyBody = (): Body => ({
  headings: [],
  links: [],
  images: [],
  diagrams: [],
  uses: [],
  length: 0,
});

/** Reads the text of a page that is within the limits, and judges every part of it. */
export function readBody(
  text: string,
  bodyLine: number,
  form: Form,
): { body: Body; findings: Finding[] } {
  const traps = form === 'mdx' ? findTraps(text) : { text, suspects: [] };
  const shift = bodyLine - 1;
  const down = (finding: Finding): Finding => ({ ...finding, line: finding.line + shift });
  let root: MdastNode;
  let found: Finding[] = [];
  try {
    root = parse(traps.suspects.length > 0 ? traps.text : text, form);
    if (traps.suspects.length > 0) {
      const spared = codeIn(root);
      const real = traps.suspects.filter(
        ({ offset }) => !spared.some(([start, end]) => offset >= start && offset < end),
      );
      if (real.length === 0) root = parse(text, form);
      found = real.map(({ finding }) => finding);
    }
  } catch (error) {
    const suspected = traps.suspects.map(({ finding }) => finding);
    const known = (failure: Finding) =>
      suspected.length > 0 &&
      (failure.rule === 'page-writing' ||
        suspected.some(({ line, message }) => line === failure.line || message.startsWith('</')));
    const failures = explainFailure(error, text).filter((failure) => !known(failure));
    return { body: emptyBody(), findings: [...suspected, ...failures].map(down) };
  }
  const body = emptyBody();
  const findings = [...found, ...findSlips(root, text)];
  collect(root, text, body, findings, form);
  const told = new Set(found.map(({ line }) => line));
  const seen = findings
    .filter((finding) => found.includes(finding) || !told.has(finding.line) || !follows(finding))
    .map(down);
  for (const place of [body.headings, body.links, body.images, body.diagrams, body.uses].flat())
    place.line += shift;
  return { body, findings: seen };
}

/** What a page seems to lack where a sign of code was taken out of it. */
const follows = ({ rule }: Finding) => rule.startsWith('component-');

const features = { frontmatter: false, gfm: true, smartPunctuation: true };

function parse(text: string, form: Form): MdastNode {
  return form === 'mdx' ? mdxToMdast(text, { features }) : markdownToMdast(text, { features });
}

/** Stretches of the text that are code to look at, where braces and tags mean themselves. */
function codeIn(root: MdastNode): [number, number][] {
  const found: [number, number][] = [];
  const walk = (node: MdastNode) => {
    if (node.type === 'code' || node.type === 'inlineCode') {
      const { start, end } = node.position ?? {};
      if (start?.offset !== undefined && end?.offset !== undefined)
        found.push([start.offset, end.offset]);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}

function collect(root: MdastNode, source: string, body: Body, findings: Finding[], form: Form) {
  const slug = slugger();
  const opened = new Set<string>();
  const walk = (node: MdastNode) => {
    if (!closes(node, opened) && !isBeside(node)) findings.push(...judge(node, form));
    const at = placeOf(node);
    const length = at.length ?? 1;
    switch (node.type) {
      case 'heading': {
        const text = textOf(node);
        body.headings.push({ depth: node.depth, text, id: slug(text), line: at.line });
        break;
      }
      case 'link':
        body.links.push({ ...at, length, url: node.url, text: textOf(node) });
        break;
      case 'definition':
        body.links.push({ ...at, length, url: node.url, text: node.label ?? node.identifier });
        break;
      case 'image':
        body.images.push({ ...at, length, url: node.url, alt: node.alt ?? '' });
        break;
      case 'code':
        body.length += node.value.length;
        if (node.lang === 'mermaid') {
          body.diagrams.push(fenceOf(node.value, node.meta ?? '', at.line));
          findings.push(...checkDiagram(node.value, at.line + 1));
        } else if (nearest(node.lang ?? '', ['mermaid']) !== undefined)
          findings.push(misspelt(node.lang ?? '', at));
        break;
      case 'text': {
        const { start, end } = node.position ?? {};
        const written = source.slice(start?.offset, end?.offset);
        for (const finding of checkDecoded(written, node.value))
          findings.push({ ...finding, ...at });
        body.length += node.value.length;
        break;
      }
      case 'inlineCode':
        body.length += node.value.length;
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const properties: Record<string, string> = {};
        for (const attribute of node.attributes)
          if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
            Object.defineProperty(properties, attribute.name, {
              value: attribute.value,
              enumerable: true,
            });
        body.uses.push({ ...at, length, name: node.name ?? '', properties });
        break;
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
}

/** A picture that is named plainly: whether it may be shown is told where the files are known. */
const isBeside = (node: MdastNode) =>
  node.type === 'image' && pictureBeside(node.url) !== undefined;

/** Whether this is the end of a tag whose beginning was told of; notes each beginning. */
function closes(node: MdastNode, opened: Set<string>): boolean {
  if (node.type !== 'html') return false;
  const [, slash, name = ''] = /^<(\/?)([\w.:-]*)/.exec(node.value) ?? [];
  if (slash) return opened.has(name);
  opened.add(name);
  return false;
}

function fenceOf(source: string, meta: string, line: number): Fence {
  const title =
    /\btitle="([^"]*)"/.exec(meta)?.[1] ?? /^\s*accTitle\s*:\s*(.+)$/m.exec(source)?.[1];
  return { source, line: line + 1, ...(title === undefined ? {} : { title: title.trim() }) };
}

function textOf(node: MdastNode): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
