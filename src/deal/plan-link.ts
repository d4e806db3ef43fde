/**
 * A text as the part of an address that browsers keep to themselves: compressed where the browser can,
 * and marked by its first letter (z compressed, p plain).
 */
export async function packText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === 'undefined') return `p${toAddress(bytes)}`;
  return `z${toAddress(await through(bytes, new CompressionStream('deflate')))}`;
}

/** The text that `packText` packed; nothing if it is damaged or was cut off. */
export async function unpackText(packed: string): Promise<string | undefined> {
  if (!/^[zp]./.test(packed)) return undefined;
  try {
    const bytes = fromAddress(packed.slice(1));
    const plain = packed.startsWith('z')
      ? await through(bytes, new DecompressionStream('deflate'))
      : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return undefined;
  }
}

/** No plan is larger; a link that unfolds into more is not one of ours. */
const MOST = 4_000_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // What goes wrong here goes wrong while reading too, where it is met.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST) throw new Error('too large');
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

function toAddress(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromAddress(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
