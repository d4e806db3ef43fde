import { cleanText } from './clean-text.ts';

/**
 * Turns every `data-copy` into a button that copies the clean text of the element it names, and every
 * heading with a name into a link to itself that copies its address.
 */
export function offerCopies() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, textOf(button)));
  }
  for (const heading of document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]'))
    if (!heading.querySelector('a')) linkToItself(heading);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-link-self]')) {
    link.title = 'Copy the link to this';
    link.addEventListener('click', () => void copy(link, link.href));
  }
}

/** How long a button tells whether it worked, in milliseconds. */
const toldFor = 2000;

/** Copies `text` and says on `button` for a moment whether that worked. */
export async function copy(button: HTMLElement, text: string) {
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  button.dataset['told'] = copied ? 'Copied' : 'Not copied: select the text';
  announce(button.dataset['told']);
  setTimeout(() => delete button.dataset['told'], toldFor);
}

function textOf({ dataset: { copy: id = '', copyText } }: HTMLButtonElement): string {
  const element = document.getElementById(id);
  return copyText ?? (element ? cleanText(element) : '');
}

function linkToItself(heading: HTMLElement) {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.dataset['linkSelf'] = '';
  link.append(...heading.childNodes);
  heading.append(link);
}

let voice: HTMLElement | undefined;

function announce(text: string) {
  if (!voice) {
    voice = document.createElement('p');
    voice.className = 'visually-hidden';
    voice.setAttribute('role', 'status');
    document.body.append(voice);
  }
  voice.textContent = text;
}
