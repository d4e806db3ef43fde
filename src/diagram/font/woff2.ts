import { brotliDecompressSync } from 'node:zlib';

const TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar ' +
  'fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
)
  .split(' ')
  .map((tag) => tag.replace('_', ' '));

/** Tables that decide how glyphs look but not how wide a text is. */
const DRAWING_ONLY = new Set(
  'glyf loca gvar cvar fpgm prep gasp post name'.split(' ').concat('cvt '),
);
const HEADER = 48;

interface Table {
  tag: string;
  data: Buffer;
}

/**
 * The tables of a WOFF2 font that text measurement needs, packed as an OpenType file. Outlines are left out, and with
 * them the only tables WOFF2 transforms, so Node's own Brotli is all it takes. Throws on anything but WOFF2.
 */
export function metricsOfWoff2(file: Buffer): Buffer {
  const tables = tablesOfWoff2(file).filter(({ tag }) => !DRAWING_ONLY.has(tag));
  const unread = tables.find(({ transformed }) => transformed);
  if (unread) throw new Error(`The font table ${unread.tag} is stored in a form not read here.`);
  return packOpenType(tables.sort((a, b) => (a.tag < b.tag ? -1 : 1)));
}

/** The tables of a WOFF2 font as they are stored. Throws on anything but WOFF2. */
export function tablesOfWoff2(file: Buffer): (Table & { transformed: boolean })[] {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('This font file is not WOFF2.');
  const { entries, end } = readDirectory(file, file.readUInt16BE(12));
  const data = brotliDecompressSync(file.subarray(end, end + file.readUInt32BE(20)));
  let offset = 0;
  return entries.map(({ tag, length, transformed }) => {
    const start = offset;
    offset += length;
    return { tag, transformed, data: data.subarray(start, offset) };
  });
}

function readDirectory(file: Buffer, count: number) {
  let at = HEADER;
  const variableLength = () => {
    for (let value = 0; ;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  const entries = Array.from({ length: count }, () => {
    const flags = file.readUInt8(at++);
    const known = flags & 0x3f;
    const tag = TAGS[known] ?? file.toString('latin1', at, (at += 4));
    const version = flags >> 6;
    const length = variableLength();
    const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    return { tag, transformed, length: transformed ? variableLength() : length };
  });
  return { entries, end: at };
}

function packOpenType(tables: readonly Table[]): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [i, { tag, data }] of tables.entries()) {
    header.write(tag, 12 + 16 * i, 'latin1');
    header.writeUInt32BE(offset, 20 + 16 * i);
    header.writeUInt32BE(data.length, 24 + 16 * i);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
