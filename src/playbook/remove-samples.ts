import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml';
import type { Playbook } from './playbook.ts';
import type { SourceFile } from './source.ts';

/** What a playbook without its samples looks like, and what a person still has to see to. */
export interface WithoutSamples {
  /** Files to be deleted. */
  removed: string[];
  /** Files with a new text. */
  changed: SourceFile[];
  /** Lines that speak of a sample in words; only a person can reword them. */
  toRead: { file: string; line: number; text: string }[];
}

/**
 * Takes every page marked as a sample out of a playbook, with the test of sample deals, and every mention
 * of them in fields and links, so that the check finds nothing that leads to them.
 */
export function removeSamples(files: readonly SourceFile[], playbook: Playbook): WithoutSamples {
  const samples = [...playbook.interviews, ...playbook.records].filter(({ data }) => data.sample);
  const gone = new Set(samples.map(({ file }) => file));
  for (const { file, text } of files)
    if (/\/evidence\/backtest\.json$/.test(file) && /"sample":\s*true/.test(text)) gone.add(file);
  const mentions: Mentions = {
    ids: new Set(samples.map(({ id }) => id)),
    addresses: new Set(samples.map(({ url }) => url)),
    evidence: new Set([
      ...samples.filter(({ kind }) => kind === 'interviews').map(({ id }) => `interview:${id}`),
      ...([...gone].some((file) => file.endsWith('backtest.json')) ? ['deals'] : []),
    ]),
  };
  const result: WithoutSamples = { removed: [...gone].sort(), changed: [], toRead: [] };
  for (const { file, text } of files) {
    if (gone.has(file)) continue;
    const cleaned = /\.mdx?$/.test(file) ? cleanPage(text, mentions) : text;
    if (cleaned !== text) result.changed.push({ file, text: cleaned });
    if (/\.mdx?$/.test(file)) result.toRead.push(...spoken(file, cleaned));
  }
  return result;
}

interface Mentions {
  ids: ReadonlySet<string>;
  addresses: ReadonlySet<string>;
  evidence: ReadonlySet<string>;
}

const PAGE = /^(---\r?\n)([\s\S]*?)(^---[ \t]*\r?\n|^---[ \t]*$)([\s\S]*)$/m;

function cleanPage(text: string, mentions: Mentions): string {
  const [, open = '', fields, close = '', body = ''] = PAGE.exec(text) ?? [];
  if (fields === undefined) return text;
  return open + cleanFields(fields, mentions) + close + cleanBody(body, mentions);
}

/** Drops entries of lists that name a sample; evidence that is left with nothing becomes an assumption. */
function cleanFields(fields: string, mentions: Mentions): string {
  const document = parseDocument(fields, { keepSourceTokens: true });
  let isChanged = false;
  walk(document.contents, undefined);
  return isChanged ? written(document) : fields;

  function walk(node: unknown, name: string | undefined): void {
    if (isMap(node)) for (const { key, value } of node.items) walk(value, String(key));
    if (!isSeq(node)) return;
    const before = node.items.length;
    node.items = node.items.filter((item) => !isMention(item, name, mentions));
    if (node.items.length < before) {
      isChanged = true;
      if (name === 'evidence' && node.items.length === 0) addAssumption(node);
    }
    for (const item of node.items) walk(item, undefined);
  }

  function addAssumption(list: YAMLSeq): void {
    list.items.push(document.createNode('assumption'));
    list.flow = true;
  }
}

function isMention(item: unknown, name: string | undefined, mentions: Mentions): boolean {
  if (isScalar(item) && typeof item.value === 'string') {
    const { value } = item;
    if (name === 'evidence') return mentions.evidence.has(value);
    if (name === 'because' || name === 'changes') return mentions.ids.has(value);
    return mentions.addresses.has(value.replace(/#.*$/, ''));
  }
  if (!isMap(item)) return false;
  // A task that sends readers to a sample has nothing left to do.
  const address = item.get('link') ?? item.get('page');
  return typeof address === 'string' && mentions.addresses.has(address.replace(/#.*$/, ''));
}

const written = (document: Document) =>
  document.toString({ lineWidth: 0, flowCollectionPadding: false });

/** A link to a sample becomes its words. */
const cleanBody = (body: string, { addresses }: Mentions) =>
  body.replace(/\[([^\]]*)\]\((\/[^)\s#]*)(#[^)\s]*)?\)/g, (whole, words: string, path: string) =>
    addresses.has(path) ? words : whole,
  );

const spoken = (file: string, text: string) =>
  text
    .split('\n')
    .flatMap((line, i) =>
      /\bsamples?\b(?!\s*:|.{0,40}(data|sizes?))/i.test(line) &&
      /interview|record|deal|sample \[|the sample/i.test(line) &&
      !line.startsWith('aliases:')
        ? [{ file, line: i + 1, text: line.trim() }]
        : [],
    );
