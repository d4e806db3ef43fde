/** What other servers said, each with the files that name it. */
export interface Asked {
  /** Addresses that are surely gone. */
  gone: { address: string; why: string; files: string[] }[];
  /** Hosts without an address here: inside of a company they may have one. */
  unseen: { host: string; files: string[] }[];
  /** How many addresses there was no time to ask for. */
  unasked: number;
}

type Fetch = (address: string, init: RequestInit) => Promise<Pick<Response, 'status'>>;

/**
 * Asks for each address; undefined if no server answered at all, as without a connection. A server that
 * refuses robots or is too busy says nothing about the page, so only “not found” and “gone” count. After `most` milliseconds it
 * begins with no other address.
 */
export async function askLinks(
  links: ReadonlyMap<string, string[]>,
  get: Fetch = fetch,
  { wait, most } = { wait: 15_000, most: 600_000 },
): Promise<Asked | undefined> {
  const gone: Asked['gone'] = [];
  const unseen = new Map<string, string[]>();
  const open = [...links];
  const end = performance.now() + most;
  let hasAnswer = links.size === 0;
  const work = async () => {
    while (performance.now() < end) {
      const [address, files] = open.shift() ?? [];
      if (!address || !files) return;
      const answer = await ask(address, get, wait);
      hasAnswer ||= typeof answer === 'number';
      const why = answer === 404 ? 'not found' : answer === 410 ? 'gone' : undefined;
      if (why) gone.push({ address, files, why });
      const { host } = new URL(address);
      if (answer === 'no such host') unseen.set(host, [...(unseen.get(host) ?? []), ...files]);
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  if (!hasAnswer) return undefined;
  return {
    gone: gone.sort((a, b) => (a.address < b.address ? -1 : 1)),
    unseen: [...unseen]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([host, files]) => ({ host, files: [...new Set(files)].sort() })),
    unasked: open.length,
  };
}

/** The status that a server gave, or why there is none. */
async function ask(
  address: string,
  get: Fetch,
  wait: number,
): Promise<number | 'no such host' | 'no answer'> {
  try {
    const signal = AbortSignal.timeout(wait);
    return (await get(address, { signal, redirect: 'follow' })).status;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return code === 'ENOTFOUND' ? 'no such host' : 'no answer';
  }
}
