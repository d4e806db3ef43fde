/** An address outside, the files that name it, and why it should be looked at. */
export interface GoneLink {
  address: string;
  files: string[];
  why: string;
}

const unknownServer = 'no such server';

type Fetch = (address: string, init: RequestInit) => Promise<Pick<Response, 'status'>>;

/** The https addresses in texts, each with the files it stands in. */
export function externalLinks(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, text] of texts)
    for (const [address] of text.matchAll(/https:\/\/[^\s<>()[\]"'`]+[^\s<>()[\]"'`.,;:!?]/g)) {
      if (/^https:\/\/([\w-]+\.)*example\.(com|org|net)\b/.test(address)) continue;
      const files = found.get(address) ?? [];
      if (!files.includes(file)) found.set(address, [...files, file]);
    }
  return found;
}

/**
 * The addresses that are gone. A server that refuses robots or is too busy says nothing about the page,
 * so only “not found”, “gone” and an unknown host count.
 */
export async function goneLinks(
  links: ReadonlyMap<string, string[]>,
  get: Fetch = fetch,
  wait = 15_000,
): Promise<GoneLink[]> {
  const gone: GoneLink[] = [];
  const open = [...links];
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [address, files] = next;
      const why = await whyGone(address, get, wait);
      if (why) gone.push({ address, files, why });
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  // If no server at all is known, it is this machine that has no connection.
  const isOffline = gone.length === links.size && gone.every(({ why }) => why === unknownServer);
  return isOffline ? [] : gone.sort((a, b) => (a.address < b.address ? -1 : 1));
}

async function whyGone(address: string, get: Fetch, wait: number): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(wait);
    const { status } = await get(address, { signal, redirect: 'follow' });
    return { 404: 'not found', 410: 'gone' }[status];
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return code === 'ENOTFOUND' ? unknownServer : undefined;
  }
}
