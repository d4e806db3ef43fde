import { longDay } from '#site/day.ts';
import type { DealProcess } from '#deal/deal-process.ts';
import { helpFor } from '#deal/help.ts';
import type { Plan } from '#deal/plan.ts';
import { positionOf, stagesApart, type Act, type Position } from '#deal/position.ts';
import { count } from '#playbook/wording.ts';
import { make } from './make.ts';
import { partOf } from './part.ts';

const stateWords = {
  through: 'through',
  here: 'here',
  skipped: 'skipped',
  begun: 'begun',
  ahead: '',
};

/** More would stand before the plays. */
const MOST_SIGNS = 3;

/** Shows where the customer is, what is missing, and what helps now. */
export function showNow(root: HTMLElement, plan: Plan, process: DealProcess) {
  const position = positionOf(plan, process);
  const help = helpFor(plan, process, position);
  const { here, missing, after, wentBack, hoped } = position;
  const part = (selector: string) => partOf(root, selector);
  const list = (name: string, items: HTMLElement[]) => {
    const box = part(`[data-part="${name}"]`);
    box.hidden = items.length === 0;
    box.querySelector('ul')?.replaceChildren(...items);
  };

  part('[data-now]').hidden = false;
  tell(part('[data-where]'), here ? `“${here.stage.title}”` : 'Through, all of it');
  tell(part('[data-said]'), said(position));
  part('[data-back]').hidden = !wentBack;
  tell(
    part('[data-back]'),
    wentBack
      ? `They went back on ${longDay(wentBack.day)} from “${wentBack.from.short}”. That is normal. ${wentBack.because}`
      : '',
  );
  tell(
    part('[data-missing-head]'),
    here ? 'Still missing: that the customer…' : 'Nothing is missing',
  );
  part('[data-missing]').replaceChildren(...missing.map(actItem));
  part('[data-stalls]').replaceChildren(
    ...help.stalls
      .slice(0, MOST_SIGNS)
      .map(({ sign, response, stage }) =>
        make('li', { class: 'seen' }, [
          make('p', {}, [
            make('b', {}, [stage === here?.stage ? 'Seen: ' : `Seen in “${stage.short}”: `]),
            sign,
          ]),
          make('p', {}, [`› ${response}`]),
        ]),
      ),
    ...(help.stalls.length > MOST_SIGNS
      ? [
          make('li', { class: 'seen' }, [
            `${count(help.stalls.length - MOST_SIGNS, 'more sign')} you ticked: below, in their stages.`,
          ]),
        ]
      : []),
  );
  part('[data-plays]').replaceChildren(
    ...help.plays
      .slice(0, 4)
      .map(({ title, url, moment }) =>
        make('li', {}, [make('a', { href: url }, [title]), make('p', {}, [moment])]),
      ),
  );
  list('before', skipped(position));
  list(
    'people',
    help.people
      .slice(0, 6)
      .map(({ title, part: of, stage, stance, role }) =>
        make('li', {}, [
          make('a', { href: `#person-${role}` }, [title]),
          ` ${of} in “${stage.short}”: ${stance === 'unknown' ? 'not met' : stance === 'for' ? 'for, by what act?' : stance}`,
        ]),
      ),
  );
  list(
    'work',
    help.work.slice(0, 5).map(({ text, who }) => make('li', {}, [`${text} (${who})`])),
  );
  list(
    'after',
    after.map((act) => brief(act, act.text)),
  );

  showRoles(root, position);

  for (const { stage, state, met, acts } of position.stages) {
    const words = state === 'ahead' ? '' : `${met} of ${acts.length} proven`;
    const section = part(`[data-stage="${stage.id}"]`);
    section.dataset['state'] = state;
    tell(
      part(`[data-state-of="${stage.id}"]`),
      state === 'through' ? 'Through' : state === 'skipped' ? `Skipped, ${words}` : words,
    );
    const done = section.querySelectorAll('.more input:checked').length;
    const all = section.querySelectorAll('.more input').length;
    tell(part(`[data-count-of="${stage.id}"]`), `(${done} of ${all} seen)`);
    const way = part(`[data-way="${stage.id}"]`);
    way.dataset['state'] = state;
    way.toggleAttribute('data-hoped', hoped?.id === stage.id && position.ahead !== 0);
    const mark = way.querySelector('[data-way-state]');
    if (mark) mark.textContent = stateWords[state] && `, ${stateWords[state]}`;
  }
}

/** In a sentence or two: how far, by proof, and how far our records are from it. */
function said(position: Position): string {
  const { here, hoped, ahead } = position;
  const claimed = position.stages
    .flatMap(({ acts }) => acts)
    .filter(({ standing }) => standing === 'said');
  const unproven = claimed.length ? ` ${count(claimed.length, 'act')} ticked without proof.` : '';
  if (!here) return `All acts are proven.${unproven} What is the next problem worth solving?`;
  const records =
    hoped && ahead !== 0 ? ` Our records say “${hoped.short}”: ${stagesApart(position)}.` : '';
  return `${here.met} of ${here.acts.length} acts proven.${records}${unproven}`;
}

const actItem = ({ name, text, proof, who, standing }: Act) =>
  make('li', {}, [
    make('a', { href: `#${name.replace('/', '-')}` }, [text]),
    make('p', {}, [
      make('b', {}, [standing === 'said' ? 'Ticked, no proof. Ask for ' : 'Ask for ']),
      `${proof}. ${who}`,
    ]),
  ]);

/** Marks the people who are needed neither here nor next and of whom nothing is written. */
function showRoles(root: HTMLElement, { here, stages }: Position) {
  const at = here ? stages.indexOf(here) : stages.length - 1;
  const now = new Set(
    stages.slice(at, at + 2).flatMap(({ stage }) => stage.people.map(({ role }) => role)),
  );
  for (const row of root.querySelectorAll<HTMLElement>('[data-row="person"]:not([data-added])')) {
    const written = [...row.querySelectorAll<HTMLInputElement>('[data-field]')].some(
      ({ value }) => value,
    );
    row.toggleAttribute('data-later', !written && !now.has(row.dataset['rowId'] ?? ''));
  }
}

/** One line for each stage that was skipped, with how much of it is open. */
const skipped = ({ stages }: Position) =>
  stages
    .filter(({ state }) => state === 'skipped')
    .map(({ stage, met, acts }) =>
      make('li', {}, [
        make('a', { href: `#${stage.id}` }, [`“${stage.short}”`]),
        ` ${count(acts.length - met, 'act')} open`,
      ]),
    );

const brief = ({ name }: Act, text: string) =>
  make('li', {}, [make('a', { href: `#${name.replace('/', '-')}` }, [text])]);

// What is said aloud is said again only if it changed.
function tell(element: HTMLElement, text: string) {
  if (element.textContent !== text) element.textContent = text;
}
