import { adopt, keptFrom } from '#deal/adopt.ts';
import { wordsOf, type DealProcess } from '#deal/deal-process.ts';
import { emptyPlan, isEmpty, mergePlans, newId, valueOf, write, type Plan } from '#deal/plan.ts';
import { positionOf, stageOn } from '#deal/position.ts';
import { changeWords } from './deal-change.ts';
import { openChoice } from './deal-choice.ts';
import { openForm, type Form } from './deal-form.ts';
import { openNotes, type Notes } from './deal-notes.ts';
import { showNow } from './deal-now.ts';
import { openShelf, type Shelf } from './deal-shelf.ts';
import { make } from './make.ts';
import { partOf } from './part.ts';
import { today } from './today.ts';

/** The plan that lies open on the page, and all that is done with it. */
export interface Desk {
  process: DealProcess;
  shelf: Shelf;
  notes: Notes;
  form: Form;
  plan: () => Plan;
  /** Lays a plan open; `look` shows it without keeping it on this device. */
  open: (plan: Plan, look?: boolean) => void;
  /** Joins another copy of the open plan with it. */
  join: (other: Plan) => void;
  write: (name: string, value: string) => void;
  /** Keeps the open plan on this device now, unless it is only looked at or empty. */
  keep: () => void;
  isLooking: () => boolean;
  /** The plan to lie open when no other is asked for. */
  usual: () => Plan;
  fresh: () => Plan;
  showChoice: () => void;
  part: (selector: string) => HTMLElement;
}

/** How long typing has to rest, in milliseconds, before the plan is kept. */
const rest = 200;

/** Lays the plan that was open last on the page; `save` is offered where the browser keeps nothing. */
export function openDesk(root: HTMLElement, save: (plan: Plan) => void): Desk {
  const part = (selector: string) => partOf(root, selector);
  const process: DealProcess = JSON.parse(part('#deal-process').textContent);
  const shelf = openShelf(root.dataset['store'] ?? '/');
  const notes = openNotes(part('[data-notes]'));
  const form = openForm(root, onWrite);
  const choice = openChoice(part('[data-choice]'), shelf);
  let plan = usual();
  let looking = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const desk: Desk = {
    process,
    shelf,
    notes,
    form,
    plan: () => plan,
    open,
    join(other) {
      plan = mergePlans(plan, other);
      show();
    },
    write: onWrite,
    keep,
    isLooking: () => looking,
    usual,
    fresh,
    showChoice: () => choice.show(plan),
    part,
  };
  open(plan);
  if (!shelf.lasting) tellNotKept();
  return desk;

  function usual(): Plan {
    return shelf.last() ?? shelf.plans()[0] ?? fresh();
  }

  function fresh() {
    return emptyPlan(newId(Date.now(), Math.random()), process.hash, wordsOf(process));
  }

  function open(next: Plan, look = false) {
    clearTimeout(waiting);
    looking = look;
    if (!look) notes.drop('link');
    const { plan: today, change } = adopt(next, process, Date.now());
    plan = today;
    if (change)
      notes.say('change', changeWords(change), { 'I have seen it': () => notes.drop('change') });
    else notes.drop('change');
    arrange(isEmpty(plan));
    show();
    fold();
    if (look) choice.show(plan);
    else keep();
  }

  function show() {
    form.show(plan);
    refresh();
  }

  function refresh() {
    root.toggleAttribute('data-written', !isEmpty(plan));
    showNow(root, plan, process);
    const kept = keptFrom(plan, process);
    part('[data-kept]').hidden = kept.length === 0;
    part('[data-kept] ul').replaceChildren(
      ...kept.map(({ words, proof }) => make('li', {}, [proof ? `${words}: ${proof}` : words])),
    );
    if (valueOf(plan, 'different').trim()) part('[data-different-missing]').hidden = true;
  }

  function onWrite(name: string, value: string) {
    plan = write(plan, name, value, Date.now());
    const here = stageOn(positionOf(plan, process));
    const day = `at:${today()}`;
    if (valueOf(plan, day) !== here) plan = write(plan, day, here, Date.now());
    refresh();
    clearTimeout(waiting);
    if (!looking) waiting = setTimeout(keep, rest);
  }

  function keep() {
    clearTimeout(waiting);
    if (looking) return;
    if (!isEmpty(plan) || shelf.find(plan.id)) {
      const kept = shelf.keep(plan);
      plan = kept.plan;
      shelf.setLast(plan.id);
      if (kept.lasting) notes.drop('not-kept');
      else tellNotKept();
    }
    choice.show(plan);
  }

  function tellNotKept() {
    const why = shelf.lasting
      ? 'This browser has no room left.'
      : 'This browser keeps nothing for this site.';
    notes.say(
      'not-kept',
      `${why} What you write now is not saved on this device; it lasts until you leave the page. Save it as a file.`,
      { 'Save as a file': () => save(plan) },
      'warn',
    );
  }

  /** A plan that is begun shows first where the customer is; a new one asks first for its name. */
  function arrange(isNew: boolean) {
    root.toggleAttribute('data-begun', !isNew);
    part('[data-now]')[isNew ? 'before' : 'after'](part('[data-about]'));
  }

  /** Leaves only the stage the customer is in open. */
  function fold() {
    for (const stage of root.querySelectorAll<HTMLDetailsElement>('details[data-stage]'))
      stage.open = stage.dataset['state'] === 'here';
  }
}
