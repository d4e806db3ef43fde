import { listIn, openStore } from './store.ts';

const name = 'searches';
const most = 6;
const longest = 80;
const store = openStore();

/** The last searches on this device that led to a page, newest first. */
export const recentSearches = (): readonly string[] => listIn(store, name).slice(0, most);

/** Remembers a search on this device. */
export function rememberSearch(words: string) {
  const text = words.trim().slice(0, longest);
  if (text) keep([text, ...recentSearches().filter((one) => one !== text)].slice(0, most));
}

/** Forgets them all. */
export const forgetSearches = () => keep([]);

const keep = (searches: readonly string[]) => store.set(name, JSON.stringify(searches));
