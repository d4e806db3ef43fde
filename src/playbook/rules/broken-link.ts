import { checkAddress } from '../address.ts';
import { valueAt } from '../field.ts';
import { insideOf } from '../file-name.ts';
import { nearest } from '../nearest.ts';
import type { Item } from '../playbook.ts';
import type { Report, Rule, View } from '../rule.ts';
import { siteMap } from '../site-map.ts';
import type { Path } from '../source.ts';
import { cut, listOf } from '../wording.ts';

export const brokenLink: Rule = {
  name: 'broken-link',
  severity: 'error',
  asks: 'A link to a page of ours must lead to a page, and to a place on it, that exists.',
  why: 'Reps open these links on a phone in front of a customer. Pages get renamed and headings get rewritten; only a check of every link notices in time.',
  wrong: { file: 'guides/how-to-use.md', text: 'Read [the first stage](/stages/chagne/).\n' },
  right: { file: 'guides/how-to-use.md', text: 'Read [the first stage](/stages/change/).\n' },
  check: (view) => [
    ...[...view.bodies].flatMap(([file, { links }]) =>
      links.flatMap(({ url, ...place }) =>
        check(url, view, file).map((said) => ({ file, place, ...said })),
      ),
    ),
    ...view.all.flatMap((item) =>
      addressesOf(item).flatMap(({ path, url }) =>
        check(url, view, item.file).map((said) => ({ file: item.file, path, ...said })),
      ),
    ),
  ],
};

type Said = Pick<Report, 'message' | 'fix' | 'severity'>;

/** Pages outside the folders of a playbook get other addresses anyway; their links wait until then. */
const hasAddress = (view: View, file: string) =>
  Object.values(view.items).some((items) => items.some((item: Item) => item.file === file));

function check(url: string, view: View, file: string): Said[] {
  const inside = insideSite(url, view);
  if (inside !== undefined) {
    const found = check(inside, view, file);
    if (found.length > 0) return found;
    return [
      {
        severity: 'warning',
        message: `“${cut(url)}” leads to a page of this playbook by way of the published site.`,
        fix: `Write ${cut(inside)}`,
      },
    ];
  }
  const isOurs = !/^[a-z][a-z0-9+.-]*:/i.test(url);
  if (!isOurs || checkAddress(url, 'link', { line: 1, column: 1 }).length > 0) return [];
  if (url.startsWith('#')) return checkOwnAnchor(url.slice(1), view, file);
  const { anchors, old } = siteMap(view);
  if (!url.startsWith('/'))
    return hasAddress(view, file) ? [relative(url, [...anchors.keys()], insideOf(file))] : [];
  const [path = '', anchor] = url.split('#');
  if (path.includes('?'))
    return [
      {
        message: `“${cut(url)}” has a “?”, which pages of ours do not know.`,
        fix: `Write ${cut(path.replace(/\?.*$/, ''))}.`,
      },
    ];
  if (view.ids.stages.size === 0 && path.startsWith('/stages/')) return [];
  if (!anchors.has(path)) return [unknownPage(path, anchor, [...anchors.keys()], old)];
  const places = anchors.get(path);
  if (anchor === undefined || !places || places.has(anchor)) return [];
  return [unknownPlace(path, anchor, places)];
}

/** The address from the root on of a page that is named by where the site is published. */
function insideSite(url: string, { settings }: View): string | undefined {
  const site = settings?.site.replace(/\/$/, '');
  if (site === undefined || !`${url}/`.startsWith(`${site}/`)) return undefined;
  const path = url.slice(site.length) || '/';
  return /\.\w+$/.test(path) ? undefined : path;
}

function checkOwnAnchor(anchor: string, view: View, file: string): Said[] {
  const item = view.all.find((one) => one.file === file);
  const places = item
    ? siteMap(view).anchors.get(item.url)
    : new Set(view.bodies.get(file)?.headings.map(({ id }) => id));
  return !places || places.has(anchor) ? [] : [unknownPlace('', anchor, places)];
}

/** `from` is the path of the page that names the address. */
function relative(url: string, pages: readonly string[], from: string): Said {
  if (/^www\./i.test(url))
    return {
      message: `“${cut(url)}” is taken for the name of a page of ours.`,
      fix: `Write https://${cut(url)}`,
    };
  const name =
    url
      .split('#')[0]
      ?.replace(/\.mdx?$/, '')
      .replace(/\/$/, '')
      .split('/')
      .at(-1) ?? '';
  // What lies beside the page, then what lies there from the root on.
  const meant =
    [from, '/']
      .map((base) => new URL(url, `https://example.com${base}`).pathname)
      .map((path) => `${path.replace(/\.mdx?$/, '').replace(/\/$/, '')}/`)
      .find((page) => pages.includes(page)) ?? pages.findLast((page) => page.endsWith(`/${name}/`));
  return {
    message: `“${cut(url)}” is the name of a file; links name the address of a page on the site.`,
    fix: meant ? `Write ${meant}` : alike(name, pages),
  };
}

/** Offers the page that has this word in its name, or is nearly called so. */
function alike(name: string, pages: readonly string[]): string {
  const files = pages.filter((page) => /^\/[^/]+\/[^/]+\/$/.test(page));
  const called = (page: string) => page.split('/').at(-2) ?? '';
  const near = nearest(name, files.map(called));
  const meant =
    files.findLast((page) => called(page).split('-').includes(name)) ??
    files.findLast((page) => called(page) === near);
  return meant
    ? `Did you mean ${meant}?`
    : 'Write the address from the root, with a slash at both ends: /plays/diagnosis-workshop/.';
}

function unknownPage(
  path: string,
  anchor: string | undefined,
  pages: readonly string[],
  old: ReadonlyMap<string, string>,
): Said {
  const slashed = path.endsWith('/') ? path : `${path.replace(/\.(mdx?|html)$/, '')}/`;
  const rest = anchor === undefined ? '' : `#${anchor}`;
  if (pages.includes(slashed))
    return {
      message: `“${cut(path)}” is not written as the site writes its addresses.`,
      fix: `Write ${slashed}${rest}`,
    };
  const moved = old.get(slashed);
  if (moved !== undefined)
    return {
      message: `“${cut(path)}” is the former address of a page.`,
      fix: `Write ${moved}${rest}`,
    };
  const id = slashed.split('/').at(-2) ?? '';
  const meant =
    nearest(slashed, pages) ?? pages.find((page) => page.endsWith(`/${id}/`) && id !== '');
  return {
    message: `There is no page “${cut(path)}”.`,
    fix: meant
      ? `Did you mean ${meant}${rest}?`
      : 'Write the address of a page that exists, or write that page.',
  };
}

function unknownPlace(path: string, anchor: string, places: ReadonlySet<string>): Said {
  const meant = nearest(anchor, places);
  const where = path === '' ? 'This page' : cut(path);
  return {
    message: `${where} has no heading or entry “#${cut(anchor)}”.`,
    fix: meant
      ? `Did you mean #${meant}?`
      : places.size === 0
        ? 'Link to the page itself.'
        : `Link to the page itself, or to one of: ${listOf(
            [...places].map((id) => `#${id}`),
            'or',
          )}.`,
  };
}

/** Addresses in the fields of a page. */
function addressesOf(item: Item): { path: Path; url: string }[] {
  const { data } = item;
  const paths: Path[] = [];
  if ('see' in data) data.see.forEach((_, index) => paths.push(['see', index]));
  if ('pages' in data) data.pages.forEach((_, index) => paths.push(['pages', index]));
  if ('verdict' in data && 'findings' in data)
    data.changes.forEach((_, index) => paths.push(['changes', index, 'page']));
  if ('tasks' in data) {
    data.tasks.forEach((_, index) => paths.push(['tasks', index, 'link']));
    data.checks.forEach((_, index) => paths.push(['checks', index, 'link']));
  }
  return paths.flatMap((path) => {
    const url = valueAt(data, path);
    return typeof url === 'string' ? [{ path, url }] : [];
  });
}
