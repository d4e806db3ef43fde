import { trustedScript } from './trusted.ts';

/** Keeps what was read for when there is no network, where the browser allows it. */
function keepForOffline() {
  if (!('serviceWorker' in navigator)) return;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  addEventListener('load', () => {
    // A browser that refuses to keep anything shows the pages all the same.
    navigator.serviceWorker.register(trustedScript(`${base}sw.js`)).catch(() => undefined);
  });
}

if (import.meta.env.PROD) keepForOffline();
