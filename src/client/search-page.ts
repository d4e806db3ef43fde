import { explain } from '#search/explain.ts';
import { countValues, facetNames, narrow, type Choice } from '#search/facets.ts';
import type { Found } from '#search/rank.ts';
import type { Answer } from '#search/search.ts';
import { announcer } from './announcer.ts';
import { make } from './make.ts';
import { partOf } from './part.ts';
import { nothingFound } from './search-nothing.ts';
import { rememberSearch } from './search-recent.ts';
import { makeLink, makeResult } from './search-result.ts';
import { loadSearch, notLoaded, type Session } from './search-session.ts';

const atOnce = 20;

/** Turns the lists of /search/ into a search whose words and choices stand in the address. */
function start(page: HTMLElement) {
  const form = partOf(page, 'form', HTMLFormElement);
  const field = partOf(form, 'input', HTMLInputElement);
  const list = partOf(page, '[data-results]');
  const note = partOf(page, '[data-note]');
  const announce = announcer(partOf(page, '[role=status]'));
  const browse = partOf(page, '[data-browse]');
  const rest = partOf(page, '[data-rest]');
  let asked = 0;
  let answer: Answer | undefined;

  const readAddress = () => {
    const { searchParams } = new URL(location.href);
    field.value = searchParams.get('q') ?? '';
    for (const box of boxes(form)) {
      const values = searchParams.getAll(box.name).flatMap((value) => value.split(','));
      box.checked = values.includes(box.value);
    }
  };

  const writeAddress = () => {
    const address = new URL(location.href);
    address.search = '';
    if (field.value.trim()) address.searchParams.set('q', field.value.trim());
    for (const { name, value } of boxes(form).filter(({ checked }) => checked))
      address.searchParams.append(name, value);
    history.replaceState(history.state, '', address);
  };

  const show = (session: Session, most = atOnce) => {
    const choice = choiceIn(form);
    const some = facetNames.some((facet) => choice[facet].size > 0);
    const found = answer?.found ?? everything(session);
    const shown = narrow(found, choice);
    const idle = !answer && !some;
    browse.hidden = !idle;
    list.hidden = idle;
    showCounts(form, countValues(found, choice));
    const items = shown.slice(0, most).map((one) => itemFor(one, answer, session));
    list.replaceChildren(...(idle ? [] : items));
    note.textContent = answer ? explain(answer).join(' ') : '';
    const count = shown.length === 1 ? '1 result' : `${shown.length} results`;
    announce(idle ? '' : `${count}.`);
    rest.replaceChildren();
    if (idle) return;
    if (found.length === 0 && answer)
      rest.append(...nothingFound(answer.query.text, session.vocabulary, page.dataset));
    else if (shown.length === 0)
      rest.append(make('p', {}, ['Nothing fits all of these choices.']), allOffButton());
    else if (shown.length > most) rest.append(moreButton(() => show(session, most + atOnce)));
  };

  const moreButton = (more: () => void) => {
    const button = make('button', { type: 'button', class: 'more' }, ['Show more']);
    button.addEventListener('click', () => {
      const next = list.children.length;
      more();
      list.children[next]?.querySelector('a')?.focus();
    });
    return button;
  };

  const allOffButton = () => {
    const button = make('button', { type: 'button', class: 'more' }, ['Take all choices off']);
    button.addEventListener('click', () => {
      for (const box of boxes(form)) box.checked = false;
      writeAddress();
      field.focus();
      void ask();
    });
    return button;
  };

  const ask = async () => {
    const mine = ++asked;
    try {
      const session = await loadSearch();
      const asking = field.value.trim() ? await session.search.ask(field.value) : undefined;
      if (mine !== asked) return;
      answer = asking;
      show(session);
    } catch (error) {
      console.error(error);
      if (mine !== asked) return;
      note.textContent = notLoaded;
    }
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    writeAddress();
    void ask();
  });
  list.addEventListener('click', () => rememberSearch(field.value));
  addEventListener('popstate', () => {
    readAddress();
    void ask();
  });
  readAddress();
  if (field.value || boxes(form).some(({ checked }) => checked)) void ask();
  else form.addEventListener('focusin', () => void ask(), { once: true });
}

const boxes = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'),
];

function choiceIn(form: HTMLFormElement): Choice {
  const chosen = boxes(form).filter(({ checked }) => checked);
  const of = (facet: string) =>
    new Set(chosen.filter(({ name }) => name === facet).map(({ value }) => value));
  return { kind: of('kind'), stage: of('stage'), role: of('role'), audience: of('audience') };
}

const everything = ({ vocabulary }: Session): Found[] =>
  vocabulary.pages.map((page) => ({ page, score: 0, at: new Map(), full: 0, hasAll: true }));

function itemFor(found: Found, answer: Answer | undefined, session: Session): HTMLLIElement {
  return make('li', {}, [
    answer ? makeResult(found, answer.query, session) : makeLink(found.page, session.vocabulary),
  ]);
}

function showCounts(form: HTMLFormElement, counts: ReturnType<typeof countValues>) {
  for (const facet of facetNames) {
    for (const box of boxes(form).filter(({ name }) => name === facet)) {
      const count = counts[facet].get(box.value) ?? 0;
      const shown = box.parentElement?.querySelector('.count');
      if (shown) shown.textContent = String(count);
      box.parentElement?.toggleAttribute('data-empty', count === 0 && !box.checked);
    }
  }
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) start(page);
