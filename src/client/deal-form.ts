import { newId, rowsOf, valueOf, type Plan } from '#deal/plan.ts';
import { partOf } from './part.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Kind = 'person' | 'line';

/** The form of a plan: shows what a plan says, and tells what is written into it. */
export interface Form {
  show: (plan: Plan) => void;
  /** Adds an empty row and returns its id. */
  add: (kind: Kind) => string;
}

/** `onWrite` is told the name of the field and its new value, at once. */
export function openForm(root: HTMLElement, onWrite: (name: string, value: string) => void): Form {
  for (const list of root.querySelectorAll('[data-rows="line"]')) list.replaceChildren();
  root.addEventListener('input', ({ target }) => {
    if (!isControl(target)) return;
    const name = target.dataset['field'];
    if (name) onWrite(name, read(target));
  });

  function show(plan: Plan) {
    for (const kind of ['person', 'line'] as const) showRows(kind, rowsOf(plan, kind));
    for (const control of root.querySelectorAll('[data-field]'))
      if (isControl(control)) put(control, valueOf(plan, control.dataset['field'] ?? ''));
  }

  function showRows(kind: Kind, ids: readonly string[]) {
    const rows = rowsIn(kind);
    const added = [...rows.querySelectorAll<HTMLElement>('[data-added]')];
    for (const row of added)
      if (!ids.includes(row.dataset['rowId'] ?? '') && !row.contains(document.activeElement))
        row.remove();
    for (const id of ids) if (!rows.querySelector(`[data-row-id="${id}"]`)) addRow(kind, id);
  }

  function addRow(kind: Kind, id: string) {
    const template = partOf(root, `#${kind}-row`, HTMLTemplateElement);
    const fragment = document.importNode(template.content, true);
    const row = partOf(fragment, '[data-row]');
    row.dataset['rowId'] = id;
    if (row.id) row.id = `${kind}-${id}`;
    row.dataset['added'] = '';
    for (const control of row.querySelectorAll<HTMLElement>('[data-field]'))
      control.dataset['field'] = control.dataset['field']?.replace('NEW', id) ?? '';
    rowsIn(kind).append(row);
  }

  const rowsIn = (kind: Kind) => partOf(root, `[data-rows="${kind}"]`);

  return {
    show,
    add(kind) {
      const id = newId(Date.now(), Math.random());
      addRow(kind, id);
      rowsIn(kind)
        .querySelector<HTMLElement>(`[data-row-id="${id}"] :is(select, textarea)`)
        ?.focus();
      return id;
    },
  };
}

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

const read = (control: Control) =>
  isBox(control) ? (control.checked ? 'yes' : '') : control.value;

function put(control: Control, value: string) {
  if (isBox(control)) control.checked = value !== '';
  // Setting the same text again would move the cursor of whoever writes there.
  else if (control.value !== value) control.value = value;
}
