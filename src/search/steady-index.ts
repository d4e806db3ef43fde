import { createHash } from 'node:crypto';
import { enterArray, readText, takeItem, writeArray, writeText, type Cursor } from './cbor.ts';
import { close, open, type File } from './index-file.ts';

/**
 * The files of an index, the same for the same pages: Pagefind 1.5 writes its filters, and the values in them, in
 * another order each time, and names files by what is in them. Throws if they are in another form.
 */
export function steadyIndex(files: readonly File[]): File[] {
  const meta = fileAt(files, /\.pf_meta$/);
  const entry = fileAt(files, /^pagefind-entry\.json$/);
  const [version, pages, chunks, filters, sorts, ...rest] = itemsOf(open(meta));
  if (!version || !pages || !chunks || !filters || !sorts) throw new Error(unknown);
  const sorted = inOrder(filters).map((filter) => {
    const cursor: Cursor = { data: filter, at: 0 };
    enterArray(cursor);
    const [name, hash] = [writeText(readText(cursor)), readText(cursor)];
    const file = fileAt(files, new RegExp(`^filter/${hash}\\.pf_filter$`));
    const [, values = new Uint8Array()] = itemsOf(open(file));
    const data = writeArray([name, writeArray(inOrder(values))]);
    return { file, name, hash: hashOf(data), content: close(data) };
  });
  const list = writeArray(sorted.map(({ name, hash }) => writeArray([name, writeText(hash)])));
  const data = writeArray([version, pages, chunks, list, writeArray(inOrder(sorts)), ...rest]);
  const hash = hashOf(data);
  const [old = ''] = /(?<=pagefind\.)\w+/.exec(meta.path) ?? [];
  const replaced = new Set([meta, entry, ...sorted.map(({ file }) => file)]);
  return [
    ...files.filter((file) => !replaced.has(file)),
    { path: `pagefind.${hash}.pf_meta`, content: close(data) },
    {
      path: entry.path,
      content: Buffer.from(Buffer.from(entry.content).toString().replace(`"${old}"`, `"${hash}"`)),
    },
    ...sorted.map((one) => ({ path: `filter/${one.hash}.pf_filter`, content: one.content })),
  ];
}

const unknown = 'The search index is not as Pagefind 1.5 writes it.';

function fileAt(files: readonly File[], form: RegExp): File {
  const file = files.find(({ path }) => form.test(path));
  if (!file) throw new Error(unknown);
  return file;
}

const itemsOf = (cursor: Cursor) =>
  Array.from({ length: enterArray(cursor) }, () => takeItem(cursor));

/** The items of a list, by the name each begins with. */
const inOrder = (list: Uint8Array) =>
  itemsOf({ data: list, at: 0 })
    .map((item) => ({ item, name: nameOf(item) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ item }) => item);

function nameOf(item: Uint8Array): string {
  const cursor: Cursor = { data: item, at: 0 };
  enterArray(cursor);
  return readText(cursor);
}

const hashOf = (data: Uint8Array) =>
  `en_${createHash('sha256').update('pagefind_dcd').update(data).digest('hex').slice(0, 10)}`;
