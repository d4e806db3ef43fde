import type { WrittenPage } from './read-pages.ts';

type Pages = ReadonlyMap<string, WrittenPage>;

/**
 * Where pages have gone that nobody said were renamed: to a new one of their kind that has their title,
 * or at least three of four lines of theirs. What is in `told` is known already.
 */
export function renamedPages(
  before: Pages,
  after: Pages,
  told: ReadonlyMap<string, string>,
): Map<string, string> {
  const known = new Set(told.values());
  const gone = [...before].filter(([path]) => !after.has(path) && !told.has(path)).map(asLines);
  const come = [...after].filter(([path]) => !before.has(path) && !known.has(path)).map(asLines);
  const pairs = gone
    .flatMap((old) =>
      come
        .filter((now) => now.folder === old.folder)
        .map((now) => ({ from: old.path, to: now.path, alike: likeness(old, now) })),
    )
    .filter(({ alike }) => alike >= 0.75)
    .sort((a, b) => b.alike - a.alike);
  const renamed = new Map<string, string>();
  for (const { from, to } of pairs)
    if (!renamed.has(from) && ![...renamed.values()].includes(to)) renamed.set(from, to);
  return renamed;
}

interface Lines {
  path: string;
  folder: string;
  title: unknown;
  lines: Set<string>;
}

const asLines = ([path, { fields, body }]: [string, WrittenPage]): Lines => ({
  path,
  folder: path.slice(0, path.lastIndexOf('/')),
  title: fields?.['title'],
  lines: new Set(
    `${JSON.stringify(fields, null, 1)}\n${body}`
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /\p{L}{2}/u.test(line)),
  ),
});

/** The share of lines that two pages have in common; no two pages have one title, so that alone tells. */
const likeness = (old: Lines, now: Lines): number =>
  old.title !== undefined && old.title === now.title
    ? 2
    : old.lines.intersection(now.lines).size / Math.max(1, old.lines.size, now.lines.size);
