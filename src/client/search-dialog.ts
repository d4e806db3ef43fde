import { explain } from '#search/explain.ts';
import { countValues, narrow, noChoice } from '#search/facets.ts';
import type { Answer } from '#search/search.ts';
import { announcer } from './announcer.ts';
import { make } from './make.ts';
import { partOf } from './part.ts';
import { showKinds } from './search-kinds.ts';
import { nothingFound } from './search-nothing.ts';
import { makeOptions } from './search-options.ts';
import { forgetSearches, recentSearches, rememberSearch } from './search-recent.ts';
import { makeResult } from './search-result.ts';
import { addressOf, loadSearch, notLoaded, type Session } from './search-session.ts';

const mostShown = 8;

let ready: (() => void) | undefined;

/** Answers what stands in the field of the open dialog, and from then on whatever is typed there. */
export function answer(dialog: HTMLDialogElement) {
  ready ??= prepare(dialog);
  ready();
}

function prepare(dialog: HTMLDialogElement): () => void {
  const field = partOf(dialog, 'input', HTMLInputElement);
  const list = partOf(dialog, '[role=listbox]');
  const kinds = partOf(dialog, '[data-kinds]');
  const note = partOf(dialog, '[data-note]');
  const rest = partOf(dialog, '[data-rest]');
  const all = partOf(dialog, '[data-all]', HTMLAnchorElement);
  const announce = announcer(partOf(dialog, '[role=status]'));
  const options = makeOptions(field, list);
  const chosen = new Set<string>();
  let asked = 0;
  let answered = Promise.resolve();

  const ask = async () => {
    const mine = ++asked;
    if (!field.value.trim()) return showRecent();
    try {
      const session = await loadSearch();
      const latest = await session.search.ask(field.value);
      if (mine === asked) showAnswer(latest, session);
    } catch (error) {
      console.error(error);
      if (mine !== asked) return;
      options.fill([], 'Results', false);
      note.textContent = notLoaded;
      announce(notLoaded);
    }
  };

  const showAnswer = (latest: Answer, session: Session) => {
    const { query, found } = latest;
    const choice = { ...noChoice, kind: chosen };
    const shown = narrow(found, choice);
    const results = shown.slice(0, mostShown).map((one) => makeResult(one, query, session));
    const said = explain(latest);
    options.fill(results, 'Results', true);
    note.textContent = said.join(' ');
    showKinds(kinds, countValues(found, choice).kind, chosen, () => showAnswer(latest, session));
    rest.replaceChildren(
      ...(found.length === 0 ? nothingFound(query.text, session.vocabulary, dialog.dataset) : []),
    );
    const count = shown.length === 1 ? '1 result' : `${shown.length} results`;
    all.href = pageOf(field.value, chosen);
    all.textContent = shown.length > mostShown ? `All ${count}` : 'Open as a page';
    announce([found.length === 0 ? 'Nothing found.' : `${count}.`, ...said].join(' '));
  };

  const showRecent = () => {
    const recent = recentSearches();
    const items = recent.map((words) =>
      make('button', { type: 'button', class: 'recent' }, [words]),
    );
    options.fill(items, 'Recent searches', false);
    note.textContent = recent.length > 0 ? 'You searched for' : '';
    kinds.replaceChildren();
    const forget = make('button', { type: 'button', class: 'plain' }, ['Forget these']);
    forget.addEventListener('click', () => {
      forgetSearches();
      showRecent();
      field.focus();
    });
    rest.replaceChildren(...(recent.length > 0 ? [forget] : []));
    all.href = addressOf('/search/');
    all.textContent = 'Browse everything';
    announce('');
  };

  const follow = (option: HTMLElement | undefined, newTab: boolean) => {
    if (option instanceof HTMLAnchorElement) {
      rememberSearch(field.value);
      if (newTab) return void window.open(option.href, '_blank', 'noopener');
      // A link to a place in this very page loads nothing: the dialog has to go by itself.
      dialog.close();
      location.assign(option.href);
    } else if (option) {
      field.value = option.textContent ?? '';
      answered = ask();
    }
  };

  field.addEventListener('input', () => {
    chosen.clear();
    answered = ask();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.shiftKey) return;
    // By itself the first Escape would only empty a search field.
    if (event.key === 'Escape') dialog.close();
    else if (event.key === 'Enter') {
      // Who types fast and presses Enter means the answer to all of it.
      const newTab = event.ctrlKey || event.metaKey;
      void answered.then(() => follow(options.active(), newTab));
    } else if (!options.move(event)) return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element && event.target.closest('[role=option]');
    if (option instanceof HTMLAnchorElement) {
      rememberSearch(field.value);
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    } else if (option instanceof HTMLElement) {
      follow(option, false);
      field.focus();
    }
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());

  return () => {
    loadSearch().catch(() => undefined);
    answered = ask();
  };
}

/** The search page with the same words and kinds. */
function pageOf(words: string, chosen: ReadonlySet<string>): string {
  const address = new URL(addressOf('/search/'), location.href);
  address.searchParams.set('q', words.trim());
  for (const kind of chosen) address.searchParams.append('kind', kind);
  return address.href;
}
