import { longDay } from '#site/day.ts';
import { unpackText, packText } from '#deal/plan-link.ts';
import {
  readSharedPlan,
  sharedMarkdown,
  sharedPlan,
  sharedText,
  type SharedPlan,
} from '#deal/shared-plan.ts';
import { copy } from './copy.ts';
import { openShelf } from './deal-shelf.ts';
import { partOf } from './part.ts';

const LINK = '#shared=';

/** Fills the shared plan: from the link that led here, or from the deal that is open on this device. */
async function showShared(root: HTMLElement) {
  const part = (selector: string) => partOf(root, selector);
  const plan = await find();
  for (const element of root.querySelectorAll<HTMLElement>('[data-live-only]'))
    element.hidden = false;
  if (plan) show(plan);
  root.toggleAttribute('data-is-empty', !plan);
  part('[data-empty-only]').hidden = plan !== undefined;
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button[data-do]');
    if (button) void act(button);
  });

  async function find(): Promise<SharedPlan | undefined> {
    if (location.hash.startsWith(LINK)) {
      const text = await unpackText(location.hash.slice(LINK.length));
      const plan = text === undefined ? undefined : readSharedPlan(text);
      if (!plan)
        warn(
          'The plan in this link cannot be read: it is damaged, or was cut off on its way. Please ask for it again.',
        );
      return plan;
    }
    const open = openShelf(root.dataset['store'] ?? '/').last();
    const plan = open && sharedPlan(open);
    return plan && (plan.lines.length > 0 || plan.result || plan.title) ? plan : undefined;
  }

  function show({ title, result, first, because, lines }: SharedPlan) {
    part('[data-title]').textContent = title || 'Our shared plan';
    part('[data-result]').textContent = result;
    part('[data-first]').textContent = first
      ? `First real use on ${dayWords(first)}${because ? `, because ${because}` : ''}`
      : '';
    const template = partOf(root, '#shared-line', HTMLTemplateElement);
    part('[data-lines]').replaceChildren(
      ...lines.map(({ what, theirs, ours, by, done }) => {
        const line = document.importNode(template.content, true);
        const put = (name: string, text: string) => {
          const cell = line.querySelector(`[data-${name}]`);
          if (cell) cell.textContent = text;
        };
        put('by', by ? dayWords(by) : 'no day yet');
        put('what', what);
        put('theirs', theirs);
        put('ours', ours);
        put('done', done ? '✓ done' : '');
        line.querySelector('tr')?.toggleAttribute('data-is-done', done);
        return line;
      }),
    );
  }

  function warn(words: string) {
    part('[data-note]').textContent = words;
    part('[data-note]').hidden = false;
  }

  async function act(button: HTMLElement) {
    const shown = plan ?? { title: '', result: '', first: '', because: '', lines: [] };
    if (button.dataset['do'] === 'print') window.print();
    if (button.dataset['do'] === 'text') await copy(button, sharedMarkdown(shown));
    if (button.dataset['do'] === 'link') {
      const packed = await packText(sharedText(shown));
      await copy(button, `${location.origin}${location.pathname}${LINK}${packed}`);
    }
  }
}

const dayWords = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? longDay(text) : text);

const root = document.querySelector<HTMLElement>('[data-shared]');
if (root) void showShared(root);
