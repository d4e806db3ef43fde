import { emptyBody } from './body.ts';
import type { Draft } from './draft.ts';
import { kindNames, kinds, type Kind } from './kinds.ts';
import type { Bodies, Item } from './playbook.ts';
import type { View } from './rule.ts';

/** What is known beside the files themselves. */
export interface Around {
  /** The name of the content folder, where no file tells it. */
  folder?: string;
  /** Paths of the pictures that lie beside the pages. */
  pictures?: readonly string[];
  /** Paths of the pages that were published before. */
  before?: readonly string[];
}

/** Joins fields and texts to what rules look at. */
export function makeView(read: Draft, bodies: Bodies, today: string, around: Around): View {
  const items = {
    stages: itemsOf('stages', read, bodies),
    plays: itemsOf('plays', read, bodies),
    people: itemsOf('people', read, bodies),
    templates: itemsOf('templates', read, bodies),
    interviews: itemsOf('interviews', read, bodies),
    guides: itemsOf('guides', read, bodies),
    terms: itemsOf('terms', read, bodies),
    records: itemsOf('records', read, bodies),
  };
  const ids = (kind: Kind) =>
    new Set(read.divided.filter(({ role }) => role === kind).map(({ id }) => id));
  return {
    today,
    folder: around.folder ?? read.divided[0]?.file.split('/')[0] ?? 'content',
    pages: read.divided,
    pagesElsewhere: read.divided.flatMap(({ file, role }) => (role === 'elsewhere' ? [file] : [])),
    pictures: around.pictures && new Set(around.pictures),
    before: around.before ?? [],
    settings: read.settings,
    sources: read.sources,
    items,
    all: kindNames.flatMap((kind): Item[] => items[kind]),
    ids: {
      stages: ids('stages'),
      plays: ids('plays'),
      people: ids('people'),
      templates: ids('templates'),
      interviews: ids('interviews'),
      guides: ids('guides'),
      terms: ids('terms'),
      records: ids('records'),
    },
    files: new Set(read.divided.map(({ file }) => file)),
    bodies: new Map([...bodies].map(([file, { body }]) => [file, body])),
    fields: read.fields,
  };
}

function itemsOf<K extends Kind>(kind: K, read: Draft, bodies: Bodies): Item<K>[] {
  const items: Item<K>[] = [];
  for (const { role, id, file, body = '', bodyLine } of read.divided) {
    const data = role === kind ? read.data[kind].get(file) : undefined;
    if (data === undefined) continue;
    const { headings, links, diagrams, images, uses } = bodies.get(file)?.body ?? emptyBody();
    const usesComponents = uses.length > 0;
    const url = `/${kinds[kind].at}/${id}/`;
    const parts = { headings, links, diagrams, images, usesComponents };
    items.push({ kind, id, file, data, body, bodyLine, ...parts, url });
  }
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}
