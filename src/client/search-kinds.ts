import { pageKindNames, pageKinds, type PageKind } from '#search/page-kind.ts';
import { make } from './make.ts';

/** Buttons that show only some kinds, with what each would show. `changed` is told of a new choice. */
export function showKinds(
  place: HTMLElement,
  counts: ReadonlyMap<string, number>,
  chosen: Set<string>,
  changed: () => void,
) {
  const focused = document.activeElement?.getAttribute('data-kind');
  const button = (kind: PageKind) => {
    const count = make('span', { class: 'count' }, [String(counts.get(kind) ?? 0)]);
    const pressed = String(chosen.has(kind));
    const attributes = { type: 'button', 'aria-pressed': pressed, 'data-kind': kind };
    const element = make('button', attributes, [`${pageKindNames[kind].many} `, count]);
    element.addEventListener('click', () => {
      if (!chosen.delete(kind)) chosen.add(kind);
      changed();
    });
    return element;
  };
  const buttons = pageKinds.filter((kind) => counts.has(kind) || chosen.has(kind)).map(button);
  place.replaceChildren(...(buttons.length > 1 || chosen.size > 0 ? buttons : []));
  buttons.find(({ dataset }) => dataset['kind'] === focused)?.focus();
}
