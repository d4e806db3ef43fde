import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { enterArray, readText, takeItem, writeArray, writeText } from '#search/cbor.ts';
import { splitIndex } from '#search/split-index.ts';

const signature = 'pagefind_dcd';
const packed = (data: Uint8Array) => gzipSync(Buffer.concat([Buffer.from(signature), data]));
const unpacked = (content: Uint8Array) => ({
  data: gunzipSync(content).subarray(signature.length),
  at: 0,
});
const words = Array.from({ length: 300 }, (_, index) => `word${1000 + index}`);
const places = Uint8Array.from([0x99, 0x01, 0x00, ...new Array(256).fill(5)]);
const files = [
  {
    path: 'pagefind.en_1.pf_meta',
    content: packed(
      writeArray([
        writeText('1.5.2'),
        writeArray([]),
        writeArray([writeArray(['word1000', 'word1299', 'en_a'].map(writeText))]),
        writeArray([]),
      ]),
    ),
  },
  {
    path: 'index/en_a.pf_index',
    content: packed(
      writeArray([writeArray(words.map((word) => writeArray([writeText(word), places])))]),
    ),
  },
  { path: 'fragment/en_p.pf_fragment', content: Buffer.from('page') },
];

function entriesOf(all: { path: string; content: Uint8Array }[]) {
  const meta = unpacked(
    all.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? Buffer.from(''),
  );
  enterArray(meta);
  takeItem(meta);
  takeItem(meta);
  return Array.from({ length: enterArray(meta) }, () => {
    enterArray(meta);
    return { from: readText(meta), to: readText(meta), name: readText(meta) };
  });
}

function wordsOf(content: Uint8Array) {
  const part = unpacked(content);
  enterArray(part);
  return Array.from({ length: enterArray(part) }, () => {
    const inside = { data: takeItem(part), at: 0 };
    enterArray(inside);
    return readText(inside);
  });
}

test('finer parts hold the same words in the same order, and the list names them', () => {
  const split = splitIndex(files);
  const entries = entriesOf(split);
  expect(entries.length).toBeGreaterThan(5);
  const inParts = entries.map(({ from, to, name }) => {
    const part = split.find(({ path }) => path === `index/${name}.pf_index`);
    const own = wordsOf(part?.content ?? Buffer.from(''));
    expect([own[0], own.at(-1)]).toEqual([from, to]);
    return own;
  });
  expect(inParts.flat()).toEqual(words);
  expect(split.map(({ path }) => path)).not.toContain('index/en_a.pf_index');
  expect(split).toContainEqual(files[2]);
});

test('the same index is cut the same way', () => {
  expect(splitIndex(files)).toEqual(splitIndex(files));
});

test('an index in another form is left as it is', () => {
  const other = files.map((file) =>
    file.path.startsWith('index/') ? { ...file, content: packed(writeText('new form')) } : file,
  );
  expect(splitIndex(other)).toEqual(other);
});
