/**
 * Shows the definition of a term where it is used: under the pointer, on focus, and on the first tap
 * (the second follows the link). Its code is loaded with the first term that is touched.
 */
export function offerDefinitions() {
  if (!('popover' in HTMLElement.prototype)) return;
  let tapped: HTMLAnchorElement | undefined;
  const over = (event: Event) => {
    const link = termOf(event);
    if (!link) return;
    if (event instanceof PointerEvent && event.pointerType !== 'mouse') return;
    if (event.type === 'focusin' && !link.matches(':focus-visible')) return;
    void show(link);
  };
  document.addEventListener('pointerover', over);
  document.addEventListener('focusin', over);
  document.addEventListener('click', (event) => {
    const link = termOf(event);
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!link || !isTap || tapped === link) return;
    event.preventDefault();
    tapped = link;
    void show(link, () => (tapped = undefined));
  });
}

const termOf = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;

async function show(link: HTMLAnchorElement, onHide?: () => void) {
  const { showDefinition } = await import('./definition.ts');
  showDefinition(link, onHide);
}
