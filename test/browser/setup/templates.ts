import { pages } from '../../site/built-site.ts';

/** Every page of the site. */
export const addresses = pages.map(({ address }) => address);

const byType = Map.groupBy(pages, ({ address }) =>
  address
    .replace(/^\/(edit\/rules|edit\/fields)\/[^/]+\/$/, '/$1/*/')
    .replace(
      /^\/(stages|criteria|plays|people|templates|interviews|guides|terms|living)\/[^/]+\/$/,
      '/$1/*/',
    ),
);

/** One page of each type: the longest, because most can go wrong on it. */
export const templates: string[] = [...byType.values()].map(
  (alike) => alike.reduce((a, b) => (b.html.length > a.html.length ? b : a)).address,
);

/** The longest page of a kind, without the slash before it: which there are is for a company to say. */
export const aPage = (kind: 'stages' | 'plays' | 'templates'): string =>
  templates.find((address) => new RegExp(`^/${kind}/[^/]+/$`).test(address))?.slice(1) ?? '';
