/** Lets readers answer the self-checks: the verdict and the explanation come with the choice. */
export function offerChecks() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-check]')) {
    form.addEventListener('change', () => judge(form));
    form.addEventListener('submit', (event) => event.preventDefault());
  }
}

function judge(form: HTMLFormElement) {
  const right = form.dataset['check'];
  const chosen = form.querySelector<HTMLInputElement>('input:checked');
  const verdict = form.querySelector('[data-verdict]');
  const answer = form.querySelector('details');
  if (!chosen || !verdict || !answer) return;
  for (const label of form.querySelectorAll('label')) {
    const { value, checked } = label.querySelector('input') ?? {};
    if (checked) label.dataset['right'] = String(value === right);
    else delete label.dataset['right'];
  }
  verdict.textContent = chosen.value === right ? 'Right.' : 'Not this one.';
  answer.open = true;
}
