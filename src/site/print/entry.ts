import type { Items, Kind } from '#playbook/kinds.ts';
import { count, withCapital } from '#playbook/wording.ts';
import { longDay } from '../day.ts';
import { titleOf, type Book } from '../twin/book.ts';

/** A page of the playbook as the printed book sets it: what it is, then lists under headings. */
export interface Entry {
  title: string;
  lead: string;
  facts: [name: string, value: string][];
  lists: { name: string; lines: readonly string[]; ordered?: true }[];
}

type Entries = {
  [K in Exclude<Kind, 'stages'>]: (data: Items[K], book: Book) => Entry;
};

/** How each kind of page is set in print; stages have a page of their own form. */
export const entryOf: Entries = {
  plays: (data, book) => ({
    title: data.title,
    lead: data.summary,
    facts: facts({
      'The moment': data.moment,
      'What the customer has afterwards': data.outcome,
      'Done when': data.doneWhen,
      Takes: data.time,
      In: stagesOf(data.stages, book),
      With: data.people.map((id) => titleOf(book.people, id)).join(', '),
    }),
    lists: [
      { name: 'Know', lines: data.know },
      { name: 'Say', lines: data.say },
      {
        name: 'Show',
        lines: [
          ...data.show,
          ...data.templates.map((id) => `Template: ${titleOf(book.templates, id)}`),
        ],
      },
      { name: 'Do', lines: data.do, ordered: true },
      { name: 'Don’t', lines: data.dont },
    ],
  }),
  people: (data) => ({
    title: data.title,
    lead: data.summary,
    facts: facts({
      'Typical titles': data.titles.join(', '),
      'At stake': data.stake,
      Decides: data.decides,
      'Moves others when': data.mobilizes,
    }),
    lists: [
      { name: 'What worries them', lines: data.worries },
      { name: 'What they ask', lines: data.asks },
      { name: 'How to help', lines: data.help },
    ],
  }),
  templates: (data, book) => ({
    title: data.title,
    lead: data.summary,
    facts: facts({
      'For whom': data.audience === 'customer' ? 'May be shown to customers' : 'For us only',
      In: stagesOf(data.stages, book),
    }),
    lists: [],
  }),
  guides: (data) => ({
    title: data.title,
    lead: data.summary,
    facts: [],
    lists: [
      {
        name: 'Tasks',
        lines: data.tasks.map(
          ({ kind, text, minutes }) => `☐ ${text} (${kind}, ${count(minutes, 'minute')})`,
        ),
      },
      {
        name: 'Check yourself',
        lines: data.checks.map(
          ({ question, answers, right, because }) =>
            `${question} ${answers.map((answer, i) => `(${i + 1}) ${answer}`).join(' ')} Right: ${right}. ${because}`,
        ),
        ordered: true,
      },
    ],
  }),
  terms: (data) => ({
    title: data.title,
    lead: data.definition,
    facts: facts({
      'Customers say': data.customerWord,
      'Not to be confused with': data.notToConfuse,
      'Also called': data.aliases.join(', '),
    }),
    lists: [],
  }),
  interviews: (data, book) => ({
    title: data.title,
    lead: `${data.sample ? 'A sample, invented. ' : ''}${longDay(data.date)}, by ${data.interviewer}. ${data.segment}.`,
    facts: book.settings.questions.flatMap(({ id, text }): [string, string][] => {
      const answer = data.answers[id];
      return answer === undefined ? [] : [[text, answer]];
    }),
    lists: [
      { name: 'The story', lines: data.timeline.map(({ when, what }) => `${when}: ${what}`) },
      {
        name: 'In their words',
        lines: data.consent.scope === 'quotable' ? data.quotes.map(({ text }) => `“${text}”`) : [],
      },
      { name: 'What surprised us', lines: data.surprises },
    ],
  }),
  records: (data) => ({
    title: data.title,
    lead: `${data.sample ? 'A sample, invented. ' : ''}${withCapital(data.kind)}, ${longDay(data.date)}.`,
    facts: facts(recordFacts(data)),
    lists: recordLists(data),
  }),
};

function recordFacts(data: Items['records']): Record<string, string | undefined> {
  switch (data.kind) {
    case 'change':
      return { What: data.what, Why: data.why, 'Decided by': data.decidedBy };
    case 'review':
      return {
        Verdict: data.verdict,
        Present: data.present.join(', '),
        'Next review': longDay(data.next),
      };
    case 'disruption':
      return { What: data.what, Signal: data.signal, Decision: data.decision };
    case 'pilot':
      return {
        Expected: data.hypothesis,
        Team: data.team,
        Time: `${longDay(data.start)} to ${longDay(data.end)}`,
        Before: data.baseline,
        Verdict: data.verdict,
      };
  }
}

function recordLists(data: Items['records']): Entry['lists'] {
  if (data.kind === 'review')
    return [
      { name: 'Asked', lines: data.asked },
      { name: 'Found', lines: data.findings },
    ];
  if (data.kind === 'pilot')
    return [
      {
        name: 'Measured',
        lines: data.measures.map(({ what, result }) => (result ? `${what}: ${result}` : what)),
      },
      { name: 'Learned', lines: data.learnings },
    ];
  return [];
}

const facts = (pairs: Record<string, string | undefined>) =>
  Object.entries(pairs).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );

const stagesOf = (ids: readonly string[], book: Book) =>
  ids.map((id) => `“${titleOf(book.stages, id)}”`).join(', ');
