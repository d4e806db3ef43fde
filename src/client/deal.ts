import { adopt, keptFrom } from '#deal/adopt.ts';
import { wordsOf, type DealProcess } from '#deal/deal-process.ts';
import { crmText, reviewMarkdown } from '#deal/markdown.ts';
import { emptyPlan, isEmpty, mergePlans, newId, valueOf, write, type Plan } from '#deal/plan.ts';
import { packText, unpackText } from '#deal/plan-link.ts';
import { briefText, plansText, readPlans } from '#deal/plan-text.ts';
import { stageOn } from '#deal/position.ts';
import { copy } from './copy.ts';
import { changeWords } from './deal-change.ts';
import { download, fileName } from './deal-files.ts';
import { openForm } from './deal-form.ts';
import { openNotes } from './deal-notes.ts';
import { make, showNow } from './deal-now.ts';
import { openShelf } from './deal-shelf.ts';
import { openStore } from './store.ts';

const LINK = '#plan=';

/** Makes the printed form a plan that thinks along; without it the form stays a form to print. */
function startDeal(root: HTMLElement) {
  const process: DealProcess = JSON.parse(part('#deal-process').textContent);
  const store = openStore();
  const base = root.dataset['store'] ?? '/';
  const shelf = openShelf(store, base);
  const lastOpen = `deal-open:${base}`;
  const notes = openNotes(part('[data-notes]'));
  const form = openForm(root, onWrite);
  const choice = part('[data-choice]');
  let plan = firstPlan();
  /** A plan from a link is only looked at until it is kept. */
  let looking = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let deleted: Plan[] = [];

  root.dataset['live'] = '';
  for (const element of root.querySelectorAll<HTMLElement>('[data-live-only]'))
    element.hidden = false;
  root.addEventListener('click', onClick);
  part('[data-open]').addEventListener('change', openFiles);
  choice.addEventListener('change', () => open(shelf.find(valueIn(choice)) ?? plan));
  window.addEventListener('storage', onOtherTab);
  window.addEventListener('pagehide', keepNow);
  window.addEventListener('hashchange', () => void readLink());
  window.addEventListener('beforeprint', () => unfold());
  part('[data-intro]').hidden = !isEmpty(plan);
  open(plan);
  tellDamaged();
  if (!store.lasting) tellNotKept();
  void readLink();

  function firstPlan(): Plan {
    const last = shelf.find(store.get(lastOpen) ?? '');
    return last ?? shelf.plans()[0] ?? freshPlan();
  }

  function freshPlan() {
    return emptyPlan(newId(Date.now(), Math.random()), process.hash, wordsOf(process));
  }

  function open(next: Plan, stay = false) {
    const { plan: today, change } = adopt(next, process, Date.now());
    plan = today;
    if (change) {
      notes.say('change', changeWords(change), { 'I have seen it': () => notes.drop('change') });
      if (!looking) keepNow();
    } else if (!stay) notes.drop('change');
    if (!looking) store.set(lastOpen, plan.id);
    show();
    if (!stay) fold();
  }

  function show() {
    form.show(plan);
    refresh();
  }

  function refresh() {
    showNow(root, plan, process);
    showChoice();
    const kept = keptFrom(plan, process);
    part('[data-kept]').hidden = kept.length === 0;
    part('[data-kept] ul').replaceChildren(
      ...kept.map(({ words, proof }) => make('li', {}, [proof ? `${words}: ${proof}` : words])),
    );
    if (valueOf(plan, 'different').trim()) part('[data-different-missing]').hidden = true;
  }

  function showChoice() {
    const plans = shelf.plans().filter(({ id }) => id !== plan.id);
    const options = [plan, ...plans]
      .map((each) => ({ id: each.id, name: nameOf(each) }))
      .sort((a, b) => a.name.localeCompare(b.name));
    const wanted = JSON.stringify(options);
    if (choice.dataset['shows'] !== wanted) {
      choice.dataset['shows'] = wanted;
      choice.replaceChildren(
        ...options.map(({ id, name }) => make('option', { value: id }, [name])),
      );
    }
    if (choice instanceof HTMLSelectElement) choice.value = plan.id;
    const box = choice.closest<HTMLElement>('label');
    if (box) box.hidden = options.length < 2;
  }

  function onWrite(name: string, value: string) {
    plan = write(plan, name, value, Date.now());
    const position = showNow(root, plan, process);
    const day = `at:${today()}`;
    if (valueOf(plan, day) !== stageOn(position))
      plan = write(plan, day, stageOn(position), Date.now());
    refresh();
    clearTimeout(waiting);
    if (!looking) waiting = setTimeout(keepNow, 200);
  }

  function keepNow() {
    clearTimeout(waiting);
    if (looking || (isEmpty(plan) && !shelf.find(plan.id))) return;
    const kept = shelf.keep(plan);
    plan = kept.plan;
    store.set(lastOpen, plan.id);
    if (kept.lasting) notes.drop('not-kept');
    else tellNotKept();
  }

  function tellNotKept() {
    notes.say(
      'not-kept',
      store.lasting
        ? 'This browser has no room left. What you write now is not saved on this device; it lasts until you leave the page. Save it as a file.'
        : 'This browser keeps nothing for this site. What you write is not saved on this device; it lasts until you leave the page. Save it as a file.',
      { 'Save as a file': () => save([plan]) },
      'warn',
    );
  }

  function tellDamaged() {
    const damaged = shelf.damaged();
    if (damaged.length === 0) return notes.drop('damaged');
    notes.say(
      'damaged',
      `${damaged.length === 1 ? 'A plan' : `${damaged.length} plans`} kept on this device cannot be read. Nothing of it was changed, and your other deals are as they were.`,
      {
        'Save the damaged text': () =>
          download(`deal-damaged-${today()}.txt`, damaged.map(({ text }) => text).join('\n\n')),
        'Forget it': () => {
          for (const { place } of damaged) store.remove(place);
          notes.drop('damaged');
        },
      },
      'warn',
    );
  }

  function onOtherTab({ key, newValue }: StorageEvent) {
    const id = shelf.idAt(key);
    if (id === undefined) return;
    tellDamaged();
    if (id !== plan.id || looking) return showChoice();
    const other = shelf.find(id);
    if (other) {
      plan = mergePlans(plan, other);
      show();
    } else if (newValue === null)
      notes.say(
        'gone',
        'This deal was deleted in another tab. It is still here; your next change keeps it.',
      );
  }

  async function readLink() {
    if (!location.hash.startsWith(LINK)) return;
    const text = await unpackText(location.hash.slice(LINK.length));
    const read =
      text === undefined
        ? { problem: 'It is damaged, or was cut off on its way.' }
        : readPlans(text);
    const found = 'plans' in read ? read.plans[0] : undefined;
    if (!found) {
      const problem = 'problem' in read ? read.problem : '';
      notes.say(
        'link',
        `The plan in this link cannot be read. ${problem} Ask for the link again, or for the file. Your own deals are as they were.`,
        {},
        'warn',
      );
      return;
    }
    keepNow();
    const own = shelf.find(found.id);
    looking = true;
    notes.say(
      'link',
      own
        ? `“${nameOf(found)}” came with the link. You have this deal here too; joining them keeps the later word of both.`
        : `“${nameOf(found)}” came with the link. You are only looking: it is not kept on this device yet.`,
      {
        [own ? 'Join it with mine' : 'Keep it on this device']: () =>
          endLink(own ? mergePlans(own, found) : plan),
        'Close it': () => endLink(own ?? firstPlan(), false),
      },
    );
    open(found);
  }

  function endLink(next: Plan, keep = true) {
    looking = false;
    notes.drop('link');
    history.replaceState(null, '', location.pathname);
    open(next);
    if (keep) keepNow();
    showChoice();
  }

  async function openFiles() {
    const input = part('[data-open]');
    if (!(input instanceof HTMLInputElement)) return;
    for (const file of input.files ?? []) {
      const read = readPlans(await file.text().catch(() => ''));
      if ('problem' in read) {
        notes.say(
          `file-${file.name}`,
          `“${file.name}” was not opened. ${read.problem} Your deals are as they were.`,
          {},
          'warn',
        );
        continue;
      }
      looking = false;
      keepNow();
      for (const each of read.plans) shelf.keep(each);
      const first = read.plans[0];
      if (first) open(shelf.find(first.id) ?? first);
      const names = read.plans.map((each) => `“${nameOf(each)}”`).join(', ');
      const lost = read.skipped ? ` ${read.skipped} of its entries could not be read.` : '';
      notes.say(`file-${file.name}`, `Opened from the file: ${names}.${lost}`);
    }
    input.value = '';
  }

  function onClick({ target }: Event) {
    if (!(target instanceof Element)) return;
    const link = target.closest('a[href^="#"]');
    if (link) unfold(link.getAttribute('href')?.slice(1));
    if (target.closest('[data-open-shared]')) keepNow();
    const button = target.closest<HTMLButtonElement>('button[data-do]');
    const act = actions[button?.dataset['do'] ?? ''];
    if (button && act) act(button);
  }

  const actions: Record<string, (button: HTMLButtonElement) => void> = {
    new: () => {
      keepNow();
      looking = false;
      open(freshPlan());
      part('[data-field="name"]').focus();
    },
    'add-person': () => void form.add('person'),
    'add-line': () => void form.add('line'),
    'fill-lines': fillLines,
    'copy-crm': (button) => isThought() && void copy(button, crmText(plan, process, today())),
    'copy-review': (button) =>
      isThought() && void copy(button, reviewMarkdown(plan, process, today())),
    'copy-link': async (button) => {
      const packed = await packText(briefText(plan));
      await copy(button, `${location.origin}${location.pathname}${LINK}${packed}`);
    },
    print: () => window.print(),
    save: () => save([plan]),
    'save-all': () => {
      keepNow();
      save([plan, ...shelf.plans().filter(({ id }) => id !== plan.id)]);
    },
    delete: () => wipe([plan]),
    'delete-all': () => wipe([plan, ...shelf.plans().filter(({ id }) => id !== plan.id)]),
  };

  /** Whether it is said what is different; if not, asks for it. */
  function isThought() {
    const said = valueOf(plan, 'different').trim() !== '';
    const text = part('#different-text');
    part('[data-different-missing]').hidden = said;
    text.toggleAttribute('aria-invalid', !said);
    if (!said) text.focus();
    return said;
  }

  function fillLines() {
    const position = showNow(root, plan, process);
    const known = new Set(Object.values(plan.fields).map(({ value }) => value));
    const missing = [...position.before, ...position.missing, ...position.after];
    for (const { text } of missing) {
      const what = text.replace(/^has /, 'Has ');
      if (known.has(what)) continue;
      const id = form.add('line');
      onWrite(`line:${id}:what`, what);
    }
    form.show(plan);
  }

  function save(plans: Plan[]) {
    const name = plans.length === 1 && plans[0] ? nameOf(plans[0]) : 'all';
    download(fileName(name, today()), plansText(plans));
  }

  function wipe(plans: Plan[]) {
    clearTimeout(waiting);
    deleted = plans.filter((each) => !isEmpty(each));
    looking = false;
    for (const { id } of plans) shelf.remove(id);
    open(shelf.plans()[0] ?? freshPlan());
    notes.say(
      'deleted',
      deleted.length === 1 && deleted[0]
        ? `“${nameOf(deleted[0])}” is deleted.`
        : `${deleted.length} deals are deleted.`,
      {
        Undo: () => {
          for (const each of deleted) shelf.keep(each);
          notes.drop('deleted');
          if (deleted[0]) open(deleted[0]);
        },
      },
    );
  }

  /** Leaves only the stage the customer is in open. */
  function fold() {
    for (const stage of root.querySelectorAll<HTMLDetailsElement>('details[data-stage]'))
      stage.open = stage.dataset['state'] === 'here';
  }

  /** Opens the stage an address leads into; all of them, for print, if it leads nowhere. */
  function unfold(id?: string) {
    for (const stage of root.querySelectorAll<HTMLDetailsElement>('details[data-stage]'))
      if (id === undefined || stage.id === id || stage.querySelector(`[id="${id}"]`))
        stage.open = true;
  }

  function part(selector: string): HTMLElement {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The page has no ${selector}.`);
    return element;
  }
}

const valueIn = (element: HTMLElement) =>
  element instanceof HTMLSelectElement ? element.value : '';

const nameOf = (plan: Plan) => valueOf(plan, 'name').trim() || 'Without a name';

const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

const root = document.querySelector<HTMLElement>('[data-deal]');
if (root) startDeal(root);
