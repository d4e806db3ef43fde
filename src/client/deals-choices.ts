import type { Draft, DraftTerm } from '#backtest/draft.ts';
import { rareOutcomesInWords } from '#backtest/draft-text.ts';
import type { DateOrder } from '#backtest/dates.ts';
import { mappingToText } from '#backtest/mapping-text.ts';
import type { ProcessModel } from '#backtest/model.ts';
import { isOutcome, outcomes, type Outcome } from '#backtest/outcome.ts';
import { make } from './make.ts';

/** A form in which the reader says what the terms of a log mean, with guesses filled in. */
export interface ChoicesForm {
  element: HTMLElement;
  /** The choices as a mapping.yaml. */
  mapping(): string;
}

/** Makes the form for a draft. */
export function makeChoices(draft: Draft, model: ProcessModel): ChoicesForm {
  const zone = draft.needsZone ? zoneField() : undefined;
  const order = draft.dates === undefined ? undefined : orderField(draft.dates);
  const ended = draft.outcomes.map(({ term, deals, outcome }) => ({
    term,
    deals,
    select: outcomeSelect(term, outcome),
  }));
  const meant = draft.terms.map((term) => {
    const [select, required] = [termSelect(term, model), requiredBox(term.term)];
    // The playbook's own marks are filled in; the reader may see it otherwise.
    const isMarked = (): boolean =>
      model.activities.some(({ id, required: marked }) => marked && id === select.value);
    required.checked = isMarked();
    select.addEventListener('change', () => (required.checked = isMarked()));
    return { ...term, select, required };
  });
  const rows = meant.map(({ term, rows: count, deals, isStage, select, required }) => [
    make('span', {}, [isStage ? `Stage “${term.slice(6)}”` : `“${term}”`]),
    make('span', {}, [
      count === null ? 'fewer than 5 deals' : `${count} rows in ${deals ?? 0} deals`,
    ]),
    select,
    ...(isStage
      ? [make('span', {}, [])]
      : [make('label', {}, [required, ' every deal must show it'])]),
  ]);
  const parts = [
    make('p', {}, [`Read as: ${draft.sources.join('; ')}.`]),
    ...draft.notes.map((note) => make('p', { class: 'deals-note' }, [`Noticed: ${note}`])),
    ...(draft.drop.length > 0
      ? [
          make('p', { class: 'deals-note' }, [
            `Columns that are never read: ${draft.drop.join(', ')}.`,
          ]),
        ]
      : []),
    ...(zone
      ? [make('label', {}, ['Times in these files carry no zone. They were written in ', zone])]
      : []),
    ...(order ? [make('label', {}, ['Days in numbers are written ', order])] : []),
    ...(ended.length + draft.rareOutcomes > 0
      ? [
          make('h3', {}, ['How deals ended']),
          ...ended.map(({ term, deals, select }) =>
            make('label', { class: 'row' }, [
              make('span', {}, [
                `“${term}”, ${deals === null ? 'in fewer than 5 deals' : `in ${deals} deals`}`,
              ]),
              select,
            ]),
          ),
          ...(draft.rareOutcomes > 0
            ? [make('p', { class: 'deals-note' }, [rareOutcomesInWords(draft.rareOutcomes)])]
            : []),
        ]
      : []),
    make('h3', {}, ['What the terms mean']),
    make('p', { class: 'deals-note' }, [
      'Guesses are filled in from the words; look at each. What you leave open counts as not named in the playbook.',
    ]),
    ...rows.map((cells) => make('div', { class: 'row' }, cells)),
    ...(draft.rareTerms > 0
      ? [
          make('p', { class: 'deals-note' }, [
            `Not shown: ${draft.rareTerms} more in fewer than 5 deals each.`,
          ]),
        ]
      : []),
  ];
  return {
    element: make('div', { class: 'choices' }, parts),
    mapping: () => {
      const terms = meant.flatMap(({ term, select }): [string, string][] =>
        select.value === '' ? [] : [[term, select.value]],
      );
      return mappingToText({
        preset: draft.preset,
        timeZone: zone?.value,
        dates: orderIn(order?.value),
        columns: draft.columns,
        drop: draft.drop,
        outcomes: new Map(
          ended.flatMap(({ term, select }): [string, Outcome][] =>
            isOutcome(select.value) ? [[term, select.value]] : [],
          ),
        ),
        terms: new Map(terms),
        required: [
          ...new Set(
            meant.flatMap(({ select, required }) =>
              required.checked && select.value.includes('/') ? [select.value] : [],
            ),
          ),
        ],
      });
    },
  };
}

function zoneField(): HTMLSelectElement {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return select(
    'Time zone',
    Intl.supportedValuesOf('timeZone').map((zone) => [zone, zone]),
    here,
  );
}

function orderField(dates: NonNullable<Draft['dates']>): HTMLSelectElement {
  const choices: [string, string][] = [
    ['', 'please choose'],
    ['dmy', 'day, month, year'],
    ['mdy', 'month, day, year'],
    ['ymd', 'year, month, day'],
  ];
  return select('Order of day and month', choices, dates === 'decide' ? '' : dates.order);
}

function orderIn(value: string | undefined): DateOrder | undefined {
  return value === 'dmy' || value === 'mdy' || value === 'ymd' ? value : undefined;
}

function outcomeSelect(term: string, outcome: Outcome | undefined): HTMLSelectElement {
  const words = { won: 'won', lost: 'lost', disqualified: 'turned away by us', open: 'still open' };
  const choices = outcomes.map((one): [string, string] => [one, words[one]]);
  return select(
    `How deals with “${term}” ended`,
    [['', 'please choose'], ...choices],
    outcome ?? '',
  );
}

function termSelect({ term, isStage, guess }: DraftTerm, model: ProcessModel): HTMLSelectElement {
  const field = select(`What “${term}” means`, [['', 'not named in the playbook']], '');
  if (isStage)
    field.append(
      ...model.stages.map(({ id, title }) => make('option', { value: `stage:${id}` }, [title])),
    );
  else {
    field.append(
      make('option', { value: 'ignore' }, ['noise, leave it out']),
      make('option', { value: 'outside' }, ['theirs, none of our business']),
    );
    for (const { id, title } of model.stages) {
      const own = model.activities
        .filter(({ stage }) => stage === id)
        .map((activity) => make('option', { value: activity.id }, [activity.title]));
      const met = model.criteria
        .filter(({ stage }) => stage === id)
        .map((criterion) =>
          make('option', { value: `criterion:${criterion.id}` }, [
            `Through: the customer ${criterion.title}`,
          ]),
        );
      field.append(make('optgroup', { label: title }, [...own, ...met]));
    }
  }
  field.value = guess ?? '';
  return field;
}

function requiredBox(term: string): HTMLInputElement {
  return make('input', { type: 'checkbox', 'aria-label': `Every deal must show “${term}”` }, []);
}

function select(
  name: string,
  choices: [value: string, text: string][],
  value: string,
): HTMLSelectElement {
  const field = make(
    'select',
    { 'aria-label': name },
    choices.map(([key, text]) => make('option', { value: key }, [text])),
  );
  field.value = value;
  return field;
}
