/** Turns every `data-copy` into a button that copies the clean text of the element it names. */
export function offerCopies() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}

async function copy(button: HTMLButtonElement) {
  const { copy: id = '', copyText } = button.dataset;
  const text = copyText ?? document.getElementById(id)?.innerText ?? '';
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text.trim());
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied: select the text';
  }
  setTimeout(() => (button.textContent = before), 2000);
}
