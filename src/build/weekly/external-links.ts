/** An address outside, the files that name it, and why it should be looked at. */
export interface GoneLink {
  address: string;
  files: string[];
  why: string;
}

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
 * The addresses that are gone; undefined if no server answered at all, as without a connection. A server
 * that refuses robots or is too busy says nothing about the page, so only “not found”, “gone” and an
 * unknown host count.
 */
export async function goneLinks(
  links: ReadonlyMap<string, string[]>,
  get: Fetch = fetch,
  wait = 15_000,
): Promise<GoneLink[] | undefined> {
  const gone: GoneLink[] = [];
  const open = [...links];
  let hasAnswer = links.size === 0;
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [address, files] = next;
      const { why, isAnswer } = await ask(address, get, wait);
      hasAnswer ||= isAnswer;
      if (why) gone.push({ address, files, why });
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return hasAnswer ? gone.sort((a, b) => (a.address < b.address ? -1 : 1)) : undefined;
}

interface Answer {
  why: string | undefined;
  /** Whether it came from a server. */
  isAnswer: boolean;
}

async function ask(address: string, get: Fetch, wait: number): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(wait);
    const { status } = await get(address, { signal, redirect: 'follow' });
    return { why: { 404: 'not found', 410: 'gone' }[status], isAnswer: true };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return { why: code === 'ENOTFOUND' ? 'no such server' : undefined, isAnswer: false };
  }
}
