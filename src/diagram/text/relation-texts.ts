import type { DiagramItem } from '../job.ts';
import { ask, fields, list, words } from './ask.ts';
import { sentence } from './flow-text.ts';

const items = (texts: string[]): DiagramItem[] => texts.filter(Boolean).map((text) => ({ text }));

/** Messages in the order of time, with the blocks they stand in and the notes. */
export function sequenceText(db: object): DiagramItem[] {
  const names = new Map(
    list(ask(db, 'getActors')).map((actor) => [words(actor['name']), words(actor['description'])]),
  );
  const nameOf = (id: unknown) => names.get(words(id)) || words(id);
  return items(
    list(ask(db, 'getMessages')).map(({ from, to, message, placement }) => {
      const said = words(message) || words(fields(message)['message']);
      if (!said) return '';
      // Notes have a placement, blocks and numbers no sender.
      if (placement !== undefined) return `Note on ${nameOf(from)}: ${said}`;
      return from && to ? `${nameOf(from)} → ${nameOf(to)}: ${said}` : said;
    }),
  );
}

/** Transitions between states. */
export function stateText(db: object): DiagramItem[] {
  const data = fields(ask(db, 'getData'));
  const nodes = new Map(list(data['nodes']).map((node) => [words(node['id']), node]));
  const nameOf = (id: unknown) => {
    const node = fields(nodes.get(words(id)));
    if (/Start$/i.test(words(node['shape']))) return 'Start';
    if (/End$/i.test(words(node['shape']))) return 'End';
    return words(node['label']) || words(node['description']) || words(id);
  };
  const edges = list(data['edges'])
    .filter(({ arrowhead, arrowTypeEnd }) => arrowhead !== 'none' && arrowTypeEnd !== '')
    .map(({ start, end, label }) => sentence(nameOf(start), nameOf(end), words(label)));
  return items(edges.length ? edges : [...nodes.keys()].map(nameOf));
}

/** Classes with their members, then their relations. */
export function classText(db: object): DiagramItem[] {
  const classes = list(ask(db, 'getClasses')).map(({ label, id, members, methods }) => {
    const parts = [...list(members), ...list(methods)].map(
      (part) => words(part['text']) || words(part['id']),
    );
    const name = words(label) || words(id);
    return parts.length ? `${name}: ${parts.join(', ')}` : name;
  });
  const relations = list(ask(db, 'getRelations')).map(({ id1, id2, title }) =>
    sentence(words(id1), words(id2), words(title)),
  );
  return items([...classes, ...relations]);
}

/** Relations between entities, then the entities with their fields. */
export function erText(db: object): DiagramItem[] {
  const entities = list(ask(db, 'getEntities'));
  const nameOf = (id: unknown) => {
    const found = entities.find((entity) => entity['id'] === id);
    return words(found?.['alias']) || words(found?.['label']) || words(id);
  };
  const relations = list(ask(db, 'getRelationships')).map(({ entityA, entityB, roleA }) =>
    sentence(nameOf(entityA), nameOf(entityB), words(roleA)),
  );
  const described = entities.map(({ id, attributes }) => {
    const parts = list(attributes).map(({ name, type }) => `${words(name)} (${words(type)})`);
    return parts.length ? `${nameOf(id)}: ${parts.join(', ')}` : '';
  });
  const alone = relations.length ? [] : entities.map(({ id }) => nameOf(id));
  return items([...relations, ...described, ...alone]);
}

/** Commits in order, with their branch. */
export function gitText(db: object): DiagramItem[] {
  return items(
    list(ask(db, 'getCommitsArray')).map(({ id, message, branch, tags }) => {
      const tag = words(tags);
      return `${words(branch)}: ${words(message) || words(id)}${tag ? ` (${tag})` : ''}`;
    }),
  );
}

/** How much goes from where to where. */
export function sankeyText(db: object): DiagramItem[] {
  return items(
    list(ask(db, 'getLinks')).map(({ source, target, value }) => {
      const [from, to] = [fields(source), fields(target)];
      return `${words(from['ID'])} → ${words(to['ID'])}: ${words(value)}`;
    }),
  );
}
