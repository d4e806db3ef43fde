import { crmText, reviewMarkdown } from '#deal/markdown.ts';
import { isEmpty, nameOf, valueOf, type Plan } from '#deal/plan.ts';
import { packText } from '#deal/plan-link.ts';
import { briefText, plansText } from '#deal/plan-text.ts';
import { positionOf } from '#deal/position.ts';
import { asLine } from '#deal/shared-plan.ts';
import { copy } from './copy.ts';
import { LINK } from './deal-arrivals.ts';
import type { Desk } from './deal-desk.ts';
import { fileName } from './deal-file-name.ts';
import { download } from './download.ts';
import { today } from './today.ts';

/** What the buttons of the deal plan do, by the name they carry. */
export function actionsOf(desk: Desk): Record<string, (button: HTMLElement) => void> {
  const { process, part, form } = desk;
  const others = () => desk.shelf.plans().filter(({ id }) => id !== desk.plan().id);
  return {
    new() {
      desk.keep();
      desk.open(desk.fresh());
      part('[data-field="name"]').focus();
    },
    'add-person': () => form.add('person'),
    'all-roles': () => part('[data-rows="person"]').toggleAttribute('data-all', true),
    'add-line': () => form.add('line'),
    'fill-lines': () => fillLines(desk),
    'copy-crm': (button) =>
      isThought(desk) && void copy(button, crmText(desk.plan(), process, today())),
    'copy-review': (button) =>
      isThought(desk) && void copy(button, reviewMarkdown(desk.plan(), process, today())),
    'copy-link': (button) => void copyLink(desk, button),
    print: () => window.print(),
    save: () => savePlans([desk.plan()]),
    'save-all'() {
      desk.keep();
      savePlans([desk.plan(), ...others()]);
    },
    delete: () => wipe(desk, [desk.plan()]),
    'delete-all': () => wipe(desk, [desk.plan(), ...others()]),
  };
}

/** Hands the reader plans as a file. */
export function savePlans(plans: readonly Plan[]) {
  const [first] = plans;
  const name = plans.length === 1 && first ? nameOf(first) : 'all';
  download(fileName(name, today()), plansText(plans));
}

/** Whether it is said what is different in the deal; if not, asks for it. */
function isThought({ plan, part }: Desk): boolean {
  const said = valueOf(plan(), 'different').trim() !== '';
  const field = part('[data-field="different"]');
  part('[data-different-missing]').hidden = said;
  if (said) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  if (!said) field.focus();
  return said;
}

async function copyLink({ plan }: Desk, button: HTMLElement) {
  const packed = await packText(briefText(plan()));
  await copy(button, `${location.origin}${location.pathname}${LINK}${packed}`);
}

/** Adds a line to the shared plan for each act that is open before, here and next. */
function fillLines({ plan, process, form, write }: Desk) {
  const { before, missing, after } = positionOf(plan(), process);
  const known = new Set(Object.values(plan().fields).map(({ value }) => value));
  const wanted = new Set([...missing, ...before, ...after].map(({ text }) => asLine(text)));
  for (const what of wanted) if (!known.has(what)) write(`line:${form.add('line')}:what`, what);
  form.show(plan());
}

function wipe(desk: Desk, plans: readonly Plan[]) {
  const { shelf, notes } = desk;
  const deleted = plans.map((plan) => shelf.find(plan.id) ?? plan).filter((plan) => !isEmpty(plan));
  for (const { id } of plans) shelf.remove(id);
  desk.open(shelf.plans()[0] ?? desk.fresh());
  const [first] = deleted;
  if (!first) return;
  const words =
    deleted.length === 1
      ? `“${nameOf(first)}” is deleted.`
      : `${deleted.length} deals are deleted.`;
  notes.say('deleted', words, {
    Undo() {
      for (const plan of deleted) shelf.keep(plan);
      notes.drop('deleted');
      desk.open(first);
    },
  });
  // The next deal lies open by now: what is pressed again would be about that one.
  notes.lead('deleted');
}
