const name = 'searches';
const most = 6;
let kept: string[] = [];

/** The last searches on this device that led to a page, newest first. */
export function recentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    if (Array.isArray(stored))
      kept = stored.filter((one) => typeof one === 'string').slice(0, most);
  } catch {
    // Storage is blocked or damaged: the list holds for this page.
  }
  return kept;
}

/** Remembers a search on this device. */
export function rememberSearch(words: string) {
  const text = words.trim().slice(0, 80);
  if (text) keep([text, ...recentSearches().filter((one) => one !== text)].slice(0, most));
}

/** Forgets them all. */
export const forgetSearches = () => keep([]);

function keep(searches: string[]) {
  kept = searches;
  try {
    localStorage.setItem(name, JSON.stringify(searches));
  } catch {
    // As above.
  }
}
