import { isKind, kinds, type Kind } from '../kinds.ts';
import { insideOf, pageName } from '../file-name.ts';
import { nearest } from '../nearest.ts';
import type { Item } from '../playbook.ts';
import type { Report, Rule, View } from '../rule.ts';

export const pageGone: Rule = {
  name: 'page-gone',
  severity: 'warning',
  asks: 'A page that is renamed keeps its old name under “formerly”.',
  why: 'Links in mails, plans and other tools still lead to the old address; “formerly” sends them on.',
  wrong: { file: 'terms/champion.md', at: 'formerly: [sponsor-inside]\n', text: '' },
  right: { file: 'terms/champion.md' },
  check: (view) => view.before.flatMap((path) => gone(path, view)),
};

function gone(path: string, view: View): Report[] {
  const { ids, items, folder } = view;
  const [kind = '', name = ''] = path.split('/').slice(-2);
  const id = pageName(name)?.id;
  if (!isKind(kind) || id === undefined || ids[kind].has(id)) return [];
  // A page with mistakes elsewhere may be the one that names it.
  if (ids[kind].size === 0 || items[kind].length !== ids[kind].size) return [];
  if (items[kind].some(({ data }) => data.formerly.includes(id))) return [];
  return [
    {
      file: heirOf(id, kind, view)?.file ?? `${folder}/${kind}/${name}`,
      message: `The page /${kinds[kind].at}/${id}/ was published and is gone.`,
      fix: `If another page took its place, add “formerly: [${id}]” to that one. If none did, leave it so: old links then lead to “Not here”.`,
    },
  ];
}

/** The page with nearly the same name, if it has come since. */
function heirOf(id: string, kind: Kind, { items, before }: View): Item | undefined {
  const published = new Set(before);
  const since = items[kind].filter(({ file }) => !published.has(insideOf(file).slice(1)));
  const name = nearest(
    id,
    since.map((item) => item.id),
  );
  return since.find((item) => item.id === name);
}
