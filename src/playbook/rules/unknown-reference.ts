import type { Item } from '../playbook.ts';
import { isKind, type Kind } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import type { Report, Rule, View } from '../rule.ts';
import type { Path } from '../source.ts';
import { cut, listOf } from '../wording.ts';

/** Whatever a page names must be there. */
export const unknownReference: Rule = {
  name: 'unknown-reference',
  severity: 'error',
  asks: 'Whatever a page names (a stage, a play, a role, a source, an owner …) must exist.',
  why: 'Readers follow these names from page to page. One that leads nowhere is a dead end in the middle of a deal.',
  wrong: { file: 'stages/change.mdx', at: 'role: problem-owner', text: 'role: problem-ower' },
  right: { file: 'stages/change.mdx', at: 'role: problem-owner', text: 'role: problem-owner' },
  check: (view) => [...settingsReports(view), ...view.all.flatMap((item) => check(item, view))],
};

/** Where the sources are listed. */
export const sourcesIn = (folder: string) => `${folder}/evidence/sources.yaml`;

/** Whether the fields of a page name a source. */
export const citesSource = (item: Item) => referencesOf(item).some(({ to }) => to === 'source');

interface Reference {
  path: Path;
  id: string;
  to: Target;
}

type Target = Kind | 'owner' | 'question' | 'source' | 'activity' | 'record or interview' | 'entry';

function settingsReports(view: View): Report[] {
  const file = [...view.fields.keys()].find((name) => name.endsWith('/playbook.yaml'));
  if (!file || !view.settings) return [];
  return view.settings.stages.flatMap((id, index) =>
    report({ path: ['stages', index], id, to: 'stages' }, file, view, []),
  );
}

function check(item: Item, view: View): Report[] {
  const own = item.kind === 'stages' ? ownActivities(item) : [];
  return referencesOf(item).flatMap((reference) => report(reference, item.file, view, own));
}

const ownActivities = (item: Item) =>
  'customer' in item.data ? item.data.customer.map(({ id }) => id) : [];

function report(
  { path, id, to }: Reference,
  file: string,
  view: View,
  own: readonly string[],
): Report[] {
  const known = knownTo(to, view, own);
  if (!known || known.includes(id)) return [];
  // Without any stage there is one mistake to be told, and another rule tells it.
  if ((to === 'stages' || to === 'entry') && view.ids.stages.size === 0) return [];
  const heir = heirOf(id, to, view);
  if (heir !== undefined)
    return [
      { file, path, message: `“${cut(id)}” is now called “${heir}”.`, fix: `Write ${heir}.` },
    ];
  const meant = nearest(id, known);
  return [
    {
      file,
      path,
      message: `“${cut(id)}” is not ${names[to]}.`,
      fix: meant
        ? `Did you mean “${meant}”?`
        : known.length === 0
          ? `Write that page first: there is none yet.`
          : `Write one of: ${listOf(known.toSorted(), 'or')}.`,
    },
  ];
}

/** The page that was called so before. */
function heirOf(id: string, to: Target, { items }: View): string | undefined {
  const kinds: Kind[] =
    to === 'record or interview' ? ['records', 'interviews'] : isKind(to) ? [to] : [];
  return kinds.flatMap((kind): Item[] => items[kind]).find(({ data }) => data.formerly.includes(id))
    ?.id;
}

const names: Record<Target, string> = {
  stages: 'the file name of a stage',
  plays: 'the file name of a play',
  people: 'the file name of a role in people/',
  templates: 'the file name of a template',
  interviews: 'the file name of an interview',
  guides: 'the file name of a guide',
  terms: 'the file name of a term',
  records: 'the file name of a record',
  owner: 'an owner in playbook.yaml',
  question: 'a question in playbook.yaml',
  source: 'a source in evidence/sources.yaml',
  activity: 'a customer activity of this stage',
  'record or interview': 'the file name of a record or an interview',
  entry: 'a stage, or “stage/entry” of one',
};

function knownTo(to: Target, view: View, own: readonly string[]): string[] | undefined {
  switch (to) {
    case 'owner':
      return view.settings?.owners.map(({ id }) => id);
    case 'question':
      return view.settings?.questions.map(({ id }) => id);
    case 'source':
      return view.files.has(sourcesIn(view.folder)) ? view.sources?.map(({ id }) => id) : undefined;
    case 'activity':
      return [...own];
    case 'record or interview':
      return [...view.ids.records, ...view.ids.interviews];
    case 'entry':
      return entriesOf(view);
    default:
      return [...view.ids[to]];
  }
}

function entriesOf(view: View): string[] | undefined {
  if (view.items.stages.length !== view.ids.stages.size) return undefined;
  return view.items.stages.flatMap(({ id, data }) => [
    id,
    ...[data.customer, data.ours, data.internal, data.criteria, data.stalls].flatMap((entries) =>
      entries.map((entry) => `${id}/${entry.id}`),
    ),
  ]);
}

function referencesOf(item: Item): Reference[] {
  const found: Reference[] = [];
  const one = (path: Path, id: string | undefined, to: Target) => {
    if (id !== undefined) found.push({ path, id, to });
  };
  const many = (path: Path, ids: readonly string[], to: Target) =>
    ids.forEach((id, index) => one([...path, index], id, to));
  const evidence = (path: Path, entries: readonly string[]) =>
    entries.forEach((entry, index) => {
      const [to, id] = entry.split(':');
      if (to === 'interview') one([...path, 'evidence', index], id, 'interviews');
      if (to === 'source') one([...path, 'evidence', index], id, 'source');
    });
  const { data } = item;
  if ('owner' in data) one(['owner'], data.owner, 'owner');
  if ('stages' in data) many(['stages'], data.stages, 'stages');
  if ('ours' in data) {
    one(['question'], data.question, 'question');
    many(['next'], data.next, 'stages');
    data.returns.forEach(({ to }, index) => one(['returns', index, 'to'], to, 'stages'));
    data.customer.forEach((entry, index) => evidence(['customer', index], entry.evidence));
    data.ours.forEach((entry, index) => {
      many(['ours', index, 'facilitates'], entry.facilitates, 'activity');
      many(['ours', index, 'plays'], entry.plays, 'plays');
      many(['ours', index, 'templates'], entry.templates, 'templates');
    });
    data.internal.forEach((entry, index) =>
      many(['internal', index, 'plays'], entry.plays, 'plays'),
    );
    data.people.forEach(({ role }, index) => one(['people', index, 'role'], role, 'people'));
    data.criteria.forEach((entry, index) => {
      one(['criteria', index, 'who'], entry.who, 'people');
      evidence(['criteria', index], entry.evidence);
    });
    data.stalls.forEach((entry, index) => evidence(['stalls', index], entry.evidence));
  }
  if ('moment' in data) {
    many(['people'], data.people, 'people');
    many(['templates'], data.templates, 'templates');
  }
  if ('format' in data) many(['people'], data.people, 'people');
  if ('definition' in data) one(['source'], data.source, 'source');
  if ('consent' in data) {
    one(['role'], data.role, 'people');
    many(['people'], data.people, 'people');
    for (const id of Object.keys(data.answers)) one(['answers', id], id, 'question');
    data.quotes.forEach(({ about }, index) => one(['quotes', index, 'about'], about, 'stages'));
    data.claims.forEach(({ about }, index) => one(['claims', index, 'about'], about, 'entry'));
  }
  if ('because' in data) many(['because'], data.because, 'record or interview');
  if ('baseline' in data) many(['changes'], data.changes, 'records');
  return found;
}
