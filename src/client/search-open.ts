const dialog = document.querySelector<HTMLDialogElement>('dialog#searchDialog');

/** Opens search on a click, on Ctrl/⌘ K and on “/”; its code and data are loaded then, not before. */
function offerSearch(dialog: HTMLDialogElement) {
  const field = dialog.querySelector('input');
  const note = dialog.querySelector('[data-note]');
  // The dialog opens before its code is there, so that no letter typed meanwhile is lost.
  const open = async (words = '') => {
    if (!dialog.open) dialog.showModal();
    if (field && words) field.value = words;
    else field?.select();
    field?.focus();
    try {
      const { answer } = await import('./search-dialog.ts');
      answer(dialog);
    } catch (error) {
      console.error(error);
      // A browser does not ask again for a script that failed, until the page is loaded anew.
      if (note)
        note.textContent =
          'Search could not be loaded. Once there is a connection, load this page again; “Browse everything” has every page.';
    }
  };
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
  for (const opener of document.querySelectorAll('[data-search-open]')) {
    if (opener instanceof HTMLFormElement) offerField(opener, open);
    else opener.addEventListener('click', (event) => onClick(event, open));
  }
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (!dialog.open) void open();
  });
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  for (const key of document.querySelectorAll('[data-shortcut]'))
    key.textContent = `${apple ? '⌘' : 'Ctrl'} ${key.getAttribute('data-shortcut') || 'K'}`;
}

/** A field in the page hands over what is typed into it. */
function offerField(form: HTMLFormElement, open: (words: string) => Promise<void>) {
  const field = form.querySelector('input');
  const hand = () => {
    void open(field?.value ?? '');
    form.reset();
  };
  field?.addEventListener('input', () => field.value.trim() && hand());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    hand();
  });
}

function onClick(event: Event, open: () => Promise<void>) {
  const other = event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey);
  if (other) return;
  event.preventDefault();
  void open();
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey && !event.shiftKey;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));
  return key === '/' && !ctrlKey && !metaKey && !altKey && !typing;
}

try {
  if (dialog) offerSearch(dialog);
  if (new URLSearchParams(location.search).has('highlight'))
    void import('./search-highlight.ts').then(({ highlightWords }) => highlightWords());
} catch (error) {
  console.error(error);
}
