import type { Body } from './body.ts';
import type { Settings, Source } from './items/settings.ts';
import type { Kind } from './kinds.ts';
import type { Place } from './place.ts';
import type { Item } from './playbook.ts';
import type { Severity } from './problem.ts';
import type { Role } from './divide.ts';
import type { Fields, Path } from './source.ts';

/** Everything that was read, for rules that look across pages. */
export interface View {
  today: string;
  /** The name of the content folder. */
  folder: string;
  /** Missing if playbook.yaml has mistakes of its own. */
  settings: Settings | undefined;
  sources: Source[] | undefined;
  items: { [K in Kind]: Item<K>[] };
  all: Item[];
  /** All files with their part in the playbook, also those with mistakes in them. */
  pages: readonly { file: string; id: string; role: Role }[];
  /** Pages that lie in no folder of a playbook. */
  pagesElsewhere: readonly string[];
  /** The ids of all pages, also of those with mistakes in them. */
  ids: Record<Kind, ReadonlySet<string>>;
  /** Paths of all files that were read. */
  files: ReadonlySet<string>;
  /** Paths of all pictures; missing where nobody looked for them. */
  pictures: ReadonlySet<string> | undefined;
  /** Paths of the pages that were published before, if known. */
  before: readonly string[];
  bodies: ReadonlyMap<string, Body>;
  fields: ReadonlyMap<string, Fields>;
}

/** A mistake named by a path in the data, or by a place in the text. */
export interface Report {
  file: string;
  path?: Path;
  what?: 'key' | 'value';
  place?: Place & { length?: number };
  message: string;
  fix?: string;
  /** Where it differs from that of the rule. */
  severity?: Severity;
}

/** How a page of the sample playbook is changed to make an example. */
export interface Example {
  /** Path inside the content folder; `text` makes a new file if there is none. */
  file: string;
  /** The piece of the file that `text` replaces; without it `text` is put at the end. */
  at?: string;
  text?: string;
  /** The file, or all files of the folder, are taken away. */
  remove?: true;
  /** For mistakes of bytes, which text cannot show: what stands in the file instead. */
  bytes?: readonly number[];
}

/** One rule: its permanent name, its reason, an example of its breach and the mended one. */
export interface Rule {
  name: string;
  severity: Severity;
  /** What it asks, as a sentence. */
  asks: string;
  why: string;
  wrong: Example;
  right: Example;
  /** How it looks across pages. Rules without it are found while a page is read. */
  check?(view: View): Report[];
}
