import { isOutcome, type Outcome } from './outcome.ts';
import { foldTerm } from './term.ts';
import { readYaml, textsOf, type Placed } from './yaml-place.ts';

/** What a column may mean to the test; nothing else is read. */
export const fields = [
  'deal',
  'opened_at',
  'closed_at',
  'outcome',
  'closed',
  'won',
  'lost',
  'reason',
  'segment',
  'team',
  'activity',
  'stage',
  'from',
  'kind',
  'at',
  'count',
] as const;
export type Field = (typeof fields)[number];

/** How one kind of exported file is read. */
export interface FilePreset {
  title: string;
  gives: 'deals' | 'events';
  /** `rows`: one event a row; `changes`: old and new stage a row; `pairs`: value1, time1, value2, time2 … */
  shape: 'rows' | 'changes' | 'pairs';
  /** Headers that tell this kind of file from others. */
  when: string[];
  /** Headers of each field; where there are several, the first with a value in the row counts. */
  columns: Partial<Record<Field, string[]>>;
  /** Headers of “date entered” columns, `*` standing for the stage. */
  enters: string[];
  /** Rows to keep: header → values; rows with anything else in that column are passed over. */
  keep: Record<string, string[]>;
  /** Prefix of the term by the value of `kind`, such as stage_id → “stage:”. */
  kinds: Record<string, string>;
  /** Headers known and never read; `*` stands for anything. */
  drop: string[];
  /** Day precision, though written as a time. */
  dayOnly: boolean;
  /** The close date is a plan until the deal closes; the log of stages knows better. */
  plannedClose: boolean;
  /** Only ids that begin so are deals; other rows are passed over. */
  dealPrefix: string;
  /** Length to which ids are cut before they are compared; 0 leaves them whole. */
  dealLength: number;
  /** Rows that have other columns than the header end the file (a footer). */
  footer: boolean;
}

/** How the exports of one system are read. */
export interface Preset {
  name: string;
  title: string;
  /** Rows of deals that are not in the file of deals: a mistake, or other business of the system. */
  unknownDeals: 'refuse' | 'drop';
  outcomes: Record<string, Outcome>;
  files: FilePreset[];
}

/** Reads a preset from YAML; `name` is its file name. Presets are part of the program: a test holds that each can be read. */
export function readPreset(name: string, text: string): Preset {
  const read = readYaml(text);
  if (!('root' in read)) throw new Error(`preset ${name}, line ${read.line}: ${read.message}`);
  const root = recordOf(read.root);
  return {
    name,
    title: root['title']?.text ?? name,
    unknownDeals: root['unknownDeals']?.text === 'drop' ? 'drop' : 'refuse',
    outcomes: Object.fromEntries(
      Object.entries(recordOf(root['outcomes'])).flatMap(([term, { text: outcome }]) =>
        outcome !== undefined && isOutcome(outcome) ? [[foldTerm(term), outcome]] : [],
      ),
    ),
    files: (root['files']?.items ?? []).map(readFile),
  };
}

function readFile(value: Placed): FilePreset {
  const file = recordOf(value);
  const columns = recordOf(file['columns']);
  const gives = file['gives']?.text;
  const shape = file['shape']?.text;
  return {
    title: file['title']?.text ?? '',
    gives: gives === 'deals' ? 'deals' : 'events',
    shape: shape === 'changes' || shape === 'pairs' ? shape : 'rows',
    when: texts(file['when']),
    columns: Object.fromEntries(
      fields.flatMap((field) => (columns[field] ? [[field, textsOf(columns[field])]] : [])),
    ),
    enters: texts(file['enters']),
    keep: Object.fromEntries(
      Object.entries(recordOf(file['keep'])).map(([key, keep]) => [key, textsOf(keep)]),
    ),
    kinds: Object.fromEntries(
      Object.entries(recordOf(file['kinds'])).map(([key, kind]) => [
        foldTerm(key),
        kind.text ?? '',
      ]),
    ),
    drop: texts(file['drop']),
    dayOnly: file['dayOnly']?.text === 'true',
    plannedClose: file['plannedClose']?.text === 'true',
    dealPrefix: file['dealPrefix']?.text ?? '',
    dealLength: Number(file['dealLength']?.text ?? 0),
    footer: file['footer']?.text === 'true',
  };
}

function texts(value: Placed | undefined): string[] {
  return value ? textsOf(value) : [];
}

function recordOf(value: Placed | undefined): Record<string, Placed> {
  return Object.fromEntries((value?.fields ?? []).map((field) => [field.key, field.value]));
}

/** Does a header match a name in a preset, where `*` stands for anything? Case and spaces do not count. */
export function headerMatches(header: string, name: string): boolean {
  const [start = '', ...others] = foldTerm(name).split('*');
  const folded = foldTerm(header);
  if (others.length === 0) return folded === start;
  const end = others.at(-1) ?? '';
  return (
    folded.length >= start.length + end.length && folded.startsWith(start) && folded.endsWith(end)
  );
}

/** The preset and kind of file whose telling headers are all there; of several, the one with most. */
export function detectFile(
  presets: readonly Preset[],
  header: readonly string[],
  gives: 'deals' | 'events',
): { preset: Preset; file: FilePreset } | undefined {
  return presets
    .flatMap((preset) => preset.files.map((file) => ({ preset, file })))
    .filter(({ file }) => file.gives === gives)
    .filter(({ file }) =>
      file.when.every((name) => header.some((column) => headerMatches(column, name))),
    )
    .sort((a, b) => b.file.when.length - a.file.when.length)[0];
}
