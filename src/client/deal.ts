import { actionsOf, savePlans } from './deal-actions.ts';
import { onOtherTab, openFiles, readLink, tellDamaged } from './deal-arrivals.ts';
import { openDesk } from './deal-desk.ts';

/** Makes the printed form a plan that thinks along; where this fails, it stays a form to print. */
function startDeal(root: HTMLElement) {
  const desk = openDesk(root, (plan) => savePlans([plan]));
  const actions = actionsOf(desk);
  root.dataset['live'] = '';
  for (const element of root.querySelectorAll<HTMLElement>('[data-live-only]'))
    element.hidden = false;
  desk.showChoice();
  tellDamaged(desk);
  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const link = target.closest('a[href^="#"]');
    if (link) unfold(link.getAttribute('href')?.slice(1));
    if (target.closest('[data-open-shared]')) desk.keep();
    const button = target.closest<HTMLElement>('button[data-do]');
    if (button) actions[button.dataset['do'] ?? '']?.(button);
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-open]')) {
      const files = [...(target.files ?? [])];
      target.value = '';
      void openFiles(desk, files);
    }
    if (target instanceof HTMLSelectElement && target.matches('[data-choice]')) {
      const chosen = target.value;
      desk.keep();
      desk.open(desk.shelf.find(chosen) ?? desk.plan());
    }
  });
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('storage', (event) => onOtherTab(desk, event));
  window.addEventListener('pagehide', desk.keep);
  window.addEventListener('hashchange', () => void readLink(desk));
  window.addEventListener('beforeprint', () => unfold());
  void readLink(desk);
  const asked = location.hash.slice(1);
  if (asked && !asked.includes('=')) {
    unfold(asked);
    document.getElementById(asked)?.scrollIntoView();
  }

  /** Opens the stage an address leads into; all of them, for print, if it leads nowhere. */
  function unfold(id?: string) {
    for (const stage of root.querySelectorAll<HTMLDetailsElement>('details[data-stage]'))
      if (id === undefined || stage.contains(document.getElementById(id))) stage.open = true;
  }
}

const root = document.querySelector<HTMLElement>('[data-deal]');
if (root) startDeal(root);
