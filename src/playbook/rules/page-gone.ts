import { isKind, kinds } from '../kinds.ts';
import { pageName } from '../file-name.ts';
import { nearest } from '../nearest.ts';
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

function gone(path: string, { ids, items, pages, folder }: View): Report[] {
  const [kind = '', name = ''] = path.split('/').slice(-2);
  const id = pageName(name)?.id;
  if (!isKind(kind) || id === undefined || ids[kind].has(id)) return [];
  // A page with mistakes elsewhere may be the one that names it.
  if (ids[kind].size === 0 || items[kind].length !== ids[kind].size) return [];
  if (items[kind].some(({ data }) => data.formerly.includes(id))) return [];
  const heir = nearest(id, ids[kind]);
  const file = pages.find(({ role, id: other }) => role === kind && other === heir)?.file;
  return [
    {
      file: file ?? `${folder}/${kind}/${name}`,
      message: `The page /${kinds[kind].at}/${id}/ was published and is gone.`,
      fix: `If it was renamed, add “formerly: [${id}]” to the page that took its place.`,
    },
  ];
}
