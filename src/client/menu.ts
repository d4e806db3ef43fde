/** Closes the menu of the phone as menus close: with Escape, and with a tap anywhere. */
export function closeMenu() {
  const menu = document.querySelector<HTMLDetailsElement>('.thumb-bar details');
  const summary = menu?.querySelector('summary');
  if (!menu || !summary) return;
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node) || !summary.contains(target)) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    summary.focus();
  });
}
