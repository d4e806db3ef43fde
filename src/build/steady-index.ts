import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readCbor, writeCbor, type Cbor } from './cbor.ts';

/**
 * Makes the search index in `folder` the same for the same pages: Pagefind 1.5 writes its filters, and
 * the values in them, in another order each time, and names files by what is in them.
 */
export function steadyIndex(folder: string): void {
  const meta = readdirSync(folder).find((file) => file.endsWith('.pf_meta'));
  if (!meta) throw new Error(`There is no search index in ${folder}.`);
  const [version, pages, chunks, filters, sorts, ...rest] = list(read(join(folder, meta)));
  const steady = list(filters)
    .map((filter): Cbor[] => {
      const [name = '', hash] = list(filter);
      return [name, rewriteFilter(join(folder, 'filter'), text(hash))];
    })
    .sort(byName);
  const hash = write(folder, meta, (hash) => `pagefind.${hash}.pf_meta`, [
    ...[version ?? '', pages ?? [], chunks ?? []],
    ...[steady, list(sorts).toSorted(byName)],
    ...rest,
  ]);
  const entry = join(folder, 'pagefind-entry.json');
  const [old = ''] = /(?<=pagefind\.)\w+/.exec(meta) ?? [];
  writeFileSync(entry, readFileSync(entry, 'utf8').replace(`"${old}"`, `"${hash}"`));
}

/** Sorts the values of one filter; gives its new name. */
function rewriteFilter(folder: string, hash: string): string {
  const file = `${hash}.pf_filter`;
  const [name = '', values] = list(read(join(folder, file)));
  const steady = [name, list(values).toSorted(byName)];
  return write(folder, file, (hash) => `${hash}.pf_filter`, steady);
}

const byName = (a: Cbor, b: Cbor) => (text(list(a)[0]) < text(list(b)[0]) ? -1 : 1);

/** What every file of the index begins with, once unpacked. */
const signature = Buffer.from('pagefind_dcd');

const read = (path: string) => readCbor(gunzipSync(readFileSync(path)).subarray(signature.length));

/** Replaces a file of the index; gives the name made of what it holds. */
function write(folder: string, old: string, named: (hash: string) => string, value: Cbor): string {
  const bytes = Buffer.concat([signature, writeCbor(value)]);
  const hash = `en_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
  rmSync(join(folder, old));
  writeFileSync(join(folder, named(hash)), gzipSync(bytes, { level: 9 }));
  return hash;
}

function list(value: Cbor | undefined): Cbor[] {
  if (Array.isArray(value)) return value;
  throw new Error('The search index is not as Pagefind 1.5 writes it.');
}

function text(value: Cbor | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error('The search index is not as Pagefind 1.5 writes it.');
}
