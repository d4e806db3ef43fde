import { gunzipSync, gzipSync } from 'node:zlib';
import type { Cursor } from './cbor.ts';

/** A file of a search index that is not written yet; its path is that below the folder of the index. */
export interface File {
  path: string;
  content: Uint8Array;
}

/** What every file of the index begins with, once unpacked. */
const signature = Buffer.from('pagefind_dcd');

export const unpack = ({ content }: File): Uint8Array =>
  gunzipSync(content).subarray(signature.length);

export const open = (file: File): Cursor => ({ data: unpack(file), at: 0 });

export const close = (data: Uint8Array): Uint8Array =>
  gzipSync(Buffer.concat([signature, data]), { level: 9 });
