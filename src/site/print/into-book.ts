/**
 * Fits the rendered text of a page into one long page: its ids get `prefix`, its headings go two levels
 * down, links to pages that are in the book (`has`, by address without `base`) lead within it, and
 * pictures are there before anybody prints.
 */
export function intoBook(
  html: string,
  prefix: string,
  base: string,
  has: (path: string) => boolean,
): string {
  const own = (id: string) => `${prefix}-${id}`;
  return html
    .replace(
      /\s(id|aria-labelledby|aria-describedby|for)="([^"]+)"/g,
      (_, name: string, ids: string) => ` ${name}="${ids.split(' ').map(own).join(' ')}"`,
    )
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`)
    .replace(
      /<(\/?)h([23])(?=[\s>])/g,
      (_, slash: string, level: string) => `<${slash}h${Number(level) + 2}`,
    )
    .replace(/\shref="([^"#]*)(#[^"]*)?"/g, (whole, path: string, hash = '') => {
      if (path === '') return ` href="#${own(hash.slice(1))}"`;
      const inside = path.startsWith(base) ? path.slice(base.length - 1) : path;
      return has(inside) ? ` href="#${anchor(inside)}"` : whole;
    })
    .replace(/\s(?:data-definition="[^"]*"|loading="lazy")/g, '');
}

/** Where a page stands in the book, by its address without a base: `/plays/why-now/` → `plays-why-now`. */
export const anchor = (path: string) => path.replace(/^\/|\/$/g, '').replaceAll('/', '-');
