import type { Body } from './body.ts';
import type { Settings, Source } from './items/settings.ts';
import type { Kind } from './kinds.ts';
import type { Place } from './place.ts';
import type { Item } from './playbook.ts';
import type { Severity } from './problem.ts';
import type { Fields, Path } from './source.ts';

/** Everything that was read, for rules that look across pages. */
export interface View {
  today: string;
  /** Missing if playbook.yaml has mistakes of its own. */
  settings: Settings | undefined;
  sources: Source[] | undefined;
  items: { [K in Kind]: Item<K>[] };
  all: Item[];
  /** The ids of all pages, also of those with mistakes in them. */
  ids: Record<Kind, ReadonlySet<string>>;
  /** Paths of all files that were read. */
  files: ReadonlySet<string>;
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
}

/** A page of the sample playbook: a piece of it, replaced by `text`, makes the example. */
export interface Example {
  /** Path inside the content folder. */
  file: string;
  /** The piece of the sample file to be replaced; without it `text` is put at the end. */
  at?: string;
  text: string;
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
  /** How it looks across pages; rules of one page are found while it is read. */
  check?(view: View): Report[];
}
