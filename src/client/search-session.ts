import { createInstance } from 'virtual:pagefind';
import { pagefindEngine } from '#search/pagefind-engine.ts';
import { makeSearch, type Search } from '#search/search.ts';
import type { Vocabulary } from '#search/vocabulary.ts';

/** Search on this page, loaded. */
export interface Session {
  search: Search;
  vocabulary: Vocabulary;
}

/** What readers are told when search cannot be loaded. */
export const notLoaded = import.meta.env.DEV
  ? 'Search runs on the last build. Build once with “npm run build”, then reload.'
  : 'Search could not be loaded. The lists have every page.';

let current: Promise<Session> | undefined;

/** Loads search once; after a failure, of an answer or a line too, it is loaded anew at the next call. */
export const loadSearch = (): Promise<Session> => (current ??= startSession());

function startSession(): Promise<Session> {
  // What fails late in a session that was given up says nothing about the one after it.
  const giveUp = (error: unknown): never => {
    if (current === session) current = undefined;
    throw error;
  };
  const session = load(giveUp).catch(giveUp);
  return session;
}

/** An address of this site below the base it is published at. */
export const addressOf = (path: string) => import.meta.env.BASE_URL.replace(/\/$/, '') + path;

async function load(giveUp: (error: unknown) => never): Promise<Session> {
  const folder = addressOf('/pagefind/');
  const response = await fetch(`${folder}vocabulary.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The search index is missing (${response.status}).`);
  const vocabulary: Vocabulary = await response.json();
  const engine = await pagefindEngine({ createInstance }, folder);
  const search = makeSearch(engine, vocabulary);
  return {
    search: {
      ask: (text) => search.ask(text).catch(giveUp),
      line: (found) => search.line(found).catch(giveUp),
    },
    vocabulary,
  };
}
