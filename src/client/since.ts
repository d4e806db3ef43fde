/** Marks the records that are new since the reader was last on the page, on this device. */
export function markNew() {
  const note = document.querySelector<HTMLElement>('[data-since]');
  if (!note) return;
  const latest = note.dataset['since'] ?? '';
  const before = localStorage.getItem('living-seen');
  localStorage.setItem('living-seen', latest);
  if (!before) return;
  const fresh = [...document.querySelectorAll<HTMLElement>('li[data-date]')].filter(
    ({ dataset }) => (dataset['date'] ?? '') > before,
  );
  for (const entry of fresh) entry.dataset['new'] = '';
  note.textContent =
    fresh.length === 0
      ? 'Nothing new since you were last here.'
      : `${fresh.length} new since you were last here.`;
  note.hidden = false;
}
