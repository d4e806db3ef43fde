/** Shows the choice of themes and keeps it on this device. */
export function offerThemes() {
  const choice = document.querySelector<HTMLElement>('[data-theme-choice]');
  if (!choice) return;
  choice.hidden = false;
  const current = document.documentElement.dataset['theme'] ?? 'system';
  for (const input of choice.querySelectorAll('input')) {
    input.checked = input.value === current;
    input.addEventListener('change', () => choose(input.value));
  }
}

function choose(theme: string) {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
