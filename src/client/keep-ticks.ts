import { listIn, openStore } from './store.ts';

const KEY = 'first-weeks';

/** Keeps which tasks of the first weeks are done, on this device, and says how many. */
export function keepTicks() {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-keep]')];
  if (boxes.length === 0) return;
  const store = openStore();
  const show = () => {
    const done = new Set(listIn(store, KEY));
    for (const box of boxes) box.checked = done.has(box.dataset['keep'] ?? '');
    tell(boxes);
  };
  show();
  for (const box of boxes)
    box.addEventListener('change', () => {
      const done = new Set(listIn(store, KEY));
      const name = box.dataset['keep'] ?? '';
      if (box.checked) done.add(name);
      else done.delete(name);
      if (!store.set(KEY, JSON.stringify([...done])))
        for (const note of document.querySelectorAll<HTMLElement>('[data-not-kept]'))
          note.hidden = false;
      tell(boxes);
    });
  window.addEventListener('storage', ({ key }) => key === KEY && show());
}

function tell(boxes: HTMLInputElement[]) {
  for (const count of document.querySelectorAll<HTMLElement>('[data-done-of]')) {
    const of = count.dataset['doneOf'] ?? '';
    const own = boxes.filter(({ dataset }) => dataset['keep']?.startsWith(of));
    const done = own.filter(({ checked }) => checked).length;
    if (count instanceof HTMLProgressElement) count.value = done;
    else count.textContent = done === own.length ? 'all done' : `${done} of ${own.length} done`;
    count.hidden = false;
  }
}
