// Keeps what was read for when there is no network. A page from the network always comes first; a saved
// copy says that it is one. Files in `/_astro/` and `/pictures/` are named after their content, so those
// never get old.
const pages = 'crossing-pages-1';
const files = 'crossing-files-1';
// What search reads is apart: one long search would push out the style sheets.
const found = 'crossing-found-1';
// The page for when nothing is saved, with its files; nothing pushes them out.
const offline = 'crossing-offline-1';
const patience = 3000;
const most = { [pages]: 150, [files]: 250, [found]: 250 };
const root = new URL(self.registration.scope).pathname;

self.addEventListener('install', (event) => {
  event.waitUntil(saveOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const path = url.pathname.slice(root.length - 1);
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (/^\/(_astro|pictures)\//.test(path)) event.respondWith(hashed(event, files));
  else if (/^\/pagefind\/(index|fragment)\//.test(path)) event.respondWith(hashed(event, found));
  else event.respondWith(fresh(event));
});

/** From the network within three seconds, else the copy with its date, else the page that says so. */
async function page(event) {
  try {
    const response = await fetchFresh(event.request);
    keep(event, pages, response);
    return response;
  } catch {
    const saved = await caches.match(withoutQuery(event.request));
    if (saved) return marked(saved);
    const unsaved = await caches.match(`${root}offline/`, { cacheName: offline });
    return unsaved ?? Response.error();
  }
}

async function hashed(event, cacheName) {
  const saved = await caches.match(event.request);
  if (saved) return saved;
  const response = await fetch(event.request);
  keep(event, cacheName, response);
  return response;
}

async function fresh(event) {
  try {
    const response = await fetchFresh(event.request);
    keep(event, files, response);
    return response;
  } catch {
    const address = withoutQuery(event.request);
    const saved = await caches.match(address, { cacheName: files });
    return saved ?? (await caches.match(address)) ?? Response.error();
  }
}

/**
 * Asks the server whether its page is still the same, whatever a cache on the way believes. Gives up if
 * no answer has begun in time, and lets go of the connection, or a few of those would block the rest.
 */
async function fetchFresh({ url, mode }) {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    return await fetch(url, {
      cache: 'no-cache',
      credentials: 'same-origin',
      // A browser follows the redirects of a page itself and refuses one that was followed for it.
      redirect: mode === 'navigate' ? 'manual' : 'follow',
      signal: waiting.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Search adds words to addresses; the page behind them is the same. */
const withoutQuery = ({ url }) => url.replace(/[?#].*$/, '');

function keep(event, cacheName, response) {
  if (response.status !== 200) return;
  const headers = new Headers(response.headers);
  headers.set('x-saved', new Date().toISOString());
  headers.delete('content-encoding');
  const copy = response.clone();
  event.waitUntil(
    copy.arrayBuffer().then(async (body) => {
      const cache = await caches.open(cacheName);
      await cache.put(withoutQuery(event.request), new Response(body, { headers }));
      const keys = await cache.keys();
      await Promise.all(keys.slice(0, -most[cacheName]).map((key) => cache.delete(key)));
    }),
  );
}

/** The saved page with a line on top that says since when it may be out of date. */
async function marked(saved) {
  const at = new Date(saved.headers.get('x-saved') ?? 0);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  );
  const banner = `<p class="saved-copy" role="status">Saved copy of ${day}. There is no connection; the page may have changed since.</p>`;
  const html = await saved.text();
  return new Response(html.replace(/<body[^>]*>/, `$&${banner}`), { headers: saved.headers });
}

/** The offline page with the files it needs. */
async function saveOfflinePage() {
  const address = `${root}offline/`;
  const response = await fetch(address, { cache: 'no-cache' });
  const html = await response.clone().text();
  const needed = [
    ...html.matchAll(
      /(?:href|src)="([^"]*\/(?:_astro\/[^"]+\.(?:css|js|woff2)|theme\.js|favicon\.svg))"/g,
    ),
  ];
  const cache = await caches.open(offline);
  await cache.put(address, response);
  await cache.addAll([...new Set(needed.map(([, file]) => file))]);
}

async function dropOldCaches() {
  const names = await caches.keys();
  const old = names.filter(
    (name) => name.startsWith('crossing-') && ![pages, files, found, offline].includes(name),
  );
  await Promise.all(old.map((name) => caches.delete(name)));
}
