/** The list under a search field, of which one option at a time is active while the focus stays in the field. */
export interface Options {
  /** Puts these options in the list; `first` makes the first one active. */
  fill(items: readonly HTMLElement[], label: string, first: boolean): void;
  /** The option that Enter means. */
  active(): HTMLElement | undefined;
  /** Moves with arrows, Home and End; says whether the key was one of them. */
  move(event: KeyboardEvent): boolean;
}

/** Makes `list` the listbox of `field`. */
export function makeOptions(field: HTMLInputElement, list: HTMLElement): Options {
  let at = -1;
  const all = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  const activate = (index: number) => {
    const options = all();
    at = options.length === 0 || index < 0 ? -1 : index % options.length;
    options.forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    const option = options[at];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  return {
    active: () => all()[at],
    fill(items, label, first) {
      items.forEach((item, index) => {
        item.id = `search-option-${index}`;
        item.setAttribute('role', 'option');
        item.setAttribute('tabindex', '-1');
      });
      list.replaceChildren(...items);
      list.setAttribute('aria-label', label);
      list.hidden = items.length === 0;
      list.scrollTop = 0;
      field.setAttribute('aria-expanded', String(items.length > 0));
      activate(first ? 0 : -1);
    },
    move({ key }) {
      const last = all().length - 1;
      const to = placeFor(key, at, last, field);
      if (to === undefined || last < 0) return false;
      activate(to);
      return true;
    },
  };
}

/** Home and End move the caret first where it can move. */
function placeFor(key: string, at: number, last: number, field: HTMLInputElement) {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at > 0 ? at - 1 : last;
  if (key === 'Home' && at > 0) return 0;
  if (key === 'End' && field.selectionStart === field.value.length) return last;
  return undefined;
}
