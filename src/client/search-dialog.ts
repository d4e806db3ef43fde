import { explain } from '#search/explain.ts';
import { countValues, narrow, noChoice } from '#search/facets.ts';
import { pageKindNames, pageKinds } from '#search/page-kind.ts';
import type { Answer } from '#search/search.ts';
import { forgetSearches, recentSearches, rememberSearch } from './search-recent.ts';
import { make, makeResult } from './search-result.ts';
import { nothingFound } from './search-nothing.ts';
import { addressOf, loadSearch, notLoaded, type Session } from './search-session.ts';

const mostShown = 8;

let ready: (() => void) | undefined;

/** Answers what stands in the field of the open dialog, and from then on whatever is typed there. */
export function answer(dialog: HTMLDialogElement) {
  ready ??= prepare(dialog);
  ready();
}

function part<T extends Element>(dialog: Element, selector: string, type: new () => T): T {
  const element = dialog.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The search dialog has no ${selector}.`);
  return element;
}

function prepare(dialog: HTMLDialogElement): () => void {
  const field = part(dialog, 'input', HTMLInputElement);
  const list = part(dialog, '[role=listbox]', HTMLElement);
  const kinds = part(dialog, '[data-kinds]', HTMLElement);
  const note = part(dialog, '[data-note]', HTMLElement);
  const rest = part(dialog, '[data-rest]', HTMLElement);
  const all = part(dialog, '[data-all]', HTMLAnchorElement);
  const status = part(dialog, '[role=status]', HTMLElement);
  const chosen = new Set<string>();
  let latest: Answer | undefined;
  let asked = 0;
  let answered = Promise.resolve();
  let active = -1;
  let later: ReturnType<typeof setTimeout> | undefined;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  const activate = (index: number) => {
    const all = options();
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    const option = all[active];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const announce = (text: string) => {
    clearTimeout(later);
    later = setTimeout(() => (status.textContent = text), 400);
  };

  const fill = (items: readonly HTMLElement[], label: string) => {
    items.forEach((item, index) => {
      item.id = `search-option-${index}`;
      item.setAttribute('role', 'option');
      item.setAttribute('tabindex', '-1');
    });
    list.replaceChildren(...items);
    list.setAttribute('aria-label', label);
    list.hidden = items.length === 0;
    field.setAttribute('aria-expanded', String(items.length > 0));
    list.scrollTop = 0;
  };

  const showRecent = () => {
    latest = undefined;
    const recent = recentSearches();
    fill(
      recent.map((words) => make('button', { type: 'button', class: 'recent' }, words)),
      'Recent searches',
    );
    note.textContent = recent.length > 0 ? 'You searched for' : '';
    kinds.replaceChildren();
    const forget = make('button', { type: 'button', class: 'plain' }, 'Forget these');
    forget.addEventListener('click', () => {
      forgetSearches();
      showRecent();
      field.focus();
    });
    rest.replaceChildren(...(recent.length > 0 ? [forget] : []));
    all.href = addressOf('/search/');
    all.textContent = 'Browse everything';
    active = -1;
    field.removeAttribute('aria-activedescendant');
    announce('');
  };

  const showAnswer = (session: Session) => {
    if (!latest) return;
    const { query, found } = latest;
    const choice = { ...noChoice, kind: chosen };
    const shown = narrow(found, choice);
    fill(
      shown.slice(0, mostShown).map((one) => makeResult(one, query, session)),
      'Results',
    );
    const said = explain(latest);
    note.textContent = said.join(' ');
    showKinds(countValues(found, choice).kind, () => showAnswer(session));
    rest.replaceChildren(
      ...(found.length === 0 ? nothingFound(query.text, session.vocabulary, dialog.dataset) : []),
    );
    const address = new URL(addressOf('/search/'), location.href);
    address.searchParams.set('q', field.value.trim());
    for (const kind of chosen) address.searchParams.append('kind', kind);
    all.href = address.href;
    const count = shown.length === 1 ? '1 result' : `${shown.length} results`;
    all.textContent = shown.length > mostShown ? `All ${count}` : 'Open as a page';
    announce([found.length === 0 ? 'Nothing found.' : `${count}.`, ...said].join(' '));
    activate(0);
  };

  const showKinds = (counts: ReadonlyMap<string, number>, again: () => void) => {
    const focused = document.activeElement?.getAttribute('data-kind');
    const buttons = pageKinds
      .filter((kind) => counts.has(kind) || chosen.has(kind))
      .map((kind) => {
        const pressed = String(chosen.has(kind));
        const count = make('span', { class: 'count' }, String(counts.get(kind) ?? 0));
        const name = `${pageKindNames[kind].many} `;
        const button = make(
          'button',
          { type: 'button', 'aria-pressed': pressed, 'data-kind': kind },
          name,
          count,
        );
        button.addEventListener('click', () => {
          if (!chosen.delete(kind)) chosen.add(kind);
          again();
        });
        return button;
      });
    kinds.replaceChildren(...(buttons.length > 1 || chosen.size > 0 ? buttons : []));
    buttons.find((button) => button.dataset['kind'] === focused)?.focus();
  };

  const ask = async () => {
    const mine = ++asked;
    if (!field.value.trim()) return showRecent();
    try {
      const session = await loadSearch();
      const asking = await session.search.ask(field.value);
      if (mine !== asked) return;
      latest = asking;
      showAnswer(session);
    } catch (error) {
      console.error(error);
      fill([], 'Results');
      note.textContent = notLoaded;
      announce(notLoaded);
    }
  };

  const follow = (option: HTMLElement | undefined, newTab: boolean) => {
    if (option instanceof HTMLAnchorElement) {
      rememberSearch(field.value);
      if (newTab) window.open(option.href, '_blank', 'noopener');
      else leave(option.href);
    } else if (option) {
      field.value = option.textContent ?? '';
      answered = ask();
    }
  };

  // A link to a place in this very page loads nothing: the dialog has to go by itself.
  const leave = (href: string) => {
    dialog.close();
    location.assign(href);
  };

  field.addEventListener('input', () => {
    chosen.clear();
    answered = ask();
  });
  field.addEventListener('keydown', (event) => {
    const last = options().length - 1;
    const atEnd = field.selectionStart === field.value.length;
    const to =
      event.key === 'ArrowDown'
        ? active + 1
        : event.key === 'ArrowUp'
          ? Math.max(active, 0) - 1
          : event.key === 'Home' && active > 0
            ? 0
            : event.key === 'End' && atEnd
              ? last
              : undefined;
    if (event.isComposing || event.shiftKey) return;
    // By itself the first Escape would only empty a search field.
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
      return;
    }
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      activate(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Who types fast and presses Enter means the answer to all of it.
      const newTab = event.ctrlKey || event.metaKey;
      void answered.then(() => follow(options()[active], newTab));
    }
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element && event.target.closest('[role=option]');
    if (!(option instanceof HTMLElement)) return;
    if (option instanceof HTMLAnchorElement) {
      rememberSearch(field.value);
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    } else {
      follow(option, false);
      field.focus();
    }
  });
  part(dialog, '[data-close]', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  return () => {
    loadSearch().catch(() => undefined);
    answered = ask();
  };
}
