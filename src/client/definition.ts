/** How long the pointer may be off the term and its definition, in milliseconds: it takes a moment between them. */
const patience = 250;
/** In pixels: from the term, from the sides of the window, from its top, and from its bottom, where a bar may lie. */
const away = { term: 4, side: 16, top: 8, bottom: 64 };

const box = document.createElement('div');
box.id = 'definition';
box.className = 'definition';
box.popover = 'manual';
box.role = 'tooltip';
const text = document.createElement('p');
const more = document.createElement('a');
more.textContent = 'Read on';
more.tabIndex = -1;
box.append(text, more);

let current: HTMLAnchorElement | undefined;
let atHide: (() => void) | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Shows the definition of the term under its link until the reader moves on or presses Escape. */
export function showDefinition(link: HTMLAnchorElement, onHide?: () => void) {
  clearTimeout(leaving);
  if (current === link) return;
  hide();
  if (!box.isConnected) document.body.append(box);
  text.textContent = link.dataset['definition'] ?? '';
  more.href = link.href;
  current = link;
  atHide = onHide;
  link.setAttribute('aria-describedby', box.id);
  box.showPopover();
  place(link);
}

function hide() {
  clearTimeout(leaving);
  current?.removeAttribute('aria-describedby');
  current = undefined;
  atHide?.();
  atHide = undefined;
  if (box.isConnected) box.hidePopover();
}

/** Below the line of the link, or above it where there is no room. */
function place(link: HTMLAnchorElement) {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth - away.side;
  const left = Math.max(away.side, Math.min(at.left, room - width));
  const below = at.bottom + away.term;
  const hasRoom = below + height <= innerHeight - away.bottom;
  const top = hasRoom ? below : at.top - height - away.term;
  box.style.setProperty('inset-inline-start', `${left}px`);
  box.style.setProperty('inset-block-start', `${Math.max(away.top, top)}px`);
}

/** A term that takes the focus scrolls into the window after its definition is shown. */
function follow(link: HTMLAnchorElement) {
  const { bottom, top } = link.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) hide();
  else place(link);
}

const isOurs = (target: EventTarget | null) =>
  target instanceof Node && (box.contains(target) || current?.contains(target) === true);

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (!current || pointerType !== 'mouse') return;
  clearTimeout(leaving);
  if (!isOurs(target) && document.activeElement !== current) leaving = setTimeout(hide, patience);
});
document.addEventListener('focusin', ({ target }) => {
  if (current && !isOurs(target)) hide();
});
document.addEventListener('focusout', ({ target }) => {
  if (target === current) hide();
});
document.addEventListener('click', ({ target }) => {
  if (current && !isOurs(target)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
document.addEventListener('scroll', () => current && follow(current), { passive: true });
