import { enterArray, readText, takeItem, writeArray, writeText, type Cursor } from './cbor.ts';
import { close, open, type File } from './index-file.ts';

interface Part {
  /** The first and the last word in it. */
  from: string;
  to: string;
  words: Uint8Array[];
}

/** Bytes of a part before compression; about a third of it is sent. */
const most = 8_000;

/**
 * The files of an index with its list of words cut finer. Pagefind’s parts are made for sites of a hundred
 * thousand pages; at our size a word costs the reader 25 KB, and in finer parts 4 KB. Files in another
 * form than that of Pagefind 1.5 are left as they are.
 */
export function splitIndex(files: readonly File[]): File[] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) return [...files];
  try {
    return split(files, meta);
  } catch {
    return [...files];
  }
}

function split(files: readonly File[], meta: File): File[] {
  const cursor = open(meta);
  const fields = Array.from({ length: enterArray(cursor) }, () => takeItem(cursor));
  const chunks: Cursor = { data: fields[2] ?? new Uint8Array(), at: 0 };
  const entries: Uint8Array[] = [];
  const parts: File[] = [];
  const old = new Set<string>();
  for (let left = enterArray(chunks); left > 0; left--) {
    enterArray(chunks);
    const [, , hash] = [readText(chunks), readText(chunks), readText(chunks)];
    const path = `index/${hash}.pf_index`;
    const file = files.find((one) => one.path === path);
    if (!file) throw new Error(`${path} is missing.`);
    old.add(path);
    partsOf(file).forEach(({ from, to, words }, index) => {
      const name = `${hash}_${index}`;
      entries.push(writeArray([from, to, name].map(writeText)));
      parts.push({
        path: `index/${name}.pf_index`,
        content: close(writeArray([writeArray(words)])),
      });
    });
  }
  const list = fields.map((field, index) => (index === 2 ? writeArray(entries) : field));
  return [
    ...files.filter((file) => file !== meta && !old.has(file.path)),
    { path: meta.path, content: close(writeArray(list)) },
    ...parts,
  ];
}

function partsOf(file: File): Part[] {
  const cursor = open(file);
  if (enterArray(cursor) !== 1) throw new Error('One list of words was expected.');
  const parts: Part[] = [];
  let size = Infinity;
  for (let left = enterArray(cursor); left > 0; left--) {
    const bytes = takeItem(cursor);
    const inside: Cursor = { data: bytes, at: 0 };
    enterArray(inside);
    const word = readText(inside);
    if (size + bytes.length > most) {
      parts.push({ from: word, to: word, words: [] });
      size = 0;
    }
    const part = parts.at(-1);
    part?.words.push(bytes);
    if (part) part.to = word;
    size += bytes.length;
  }
  return parts;
}
