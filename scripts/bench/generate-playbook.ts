import { stringify } from 'yaml';
import { diagram, prose, sentence, title, words } from './prose.ts';

/** A file of a generated playbook: its path inside the content folder, and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

const questions = ['need', 'people', 'problem', 'align', 'choices', 'backing'];
const day = '2026-06-01';
const kept = { owner: 'enablement', reviewed: day };

/** A playbook of `items` items with prose and one diagram each, the same at every call; it passes the checker. */
export function generatePlaybook(items: number): GeneratedFile[] {
  const files = [
    file('playbook.yaml', settings),
    ...questions.map((id, at) => page(`stages/${id}`, stage(id, at), at)),
    page('people/owner', person, 7),
  ];
  for (let at = files.length - 1; at < items; at++) {
    const id = `${words(at, 2).replaceAll(' ', '-')}-${at}`;
    if (at % 8 < 5) files.push(page(`plays/${id}`, play(at), at));
    else if (at % 8 < 7) files.push(page(`guides/${id}`, guide(at), at));
    else files.push(page(`terms/${id}`, term(at), at));
  }
  return files;
}

const settings = {
  name: 'Generated',
  company: 'Your company',
  tagline: 'A playbook to measure with',
  site: 'https://playbook.example.com',
  repository: { url: 'https://code.example.com/your-company/playbook' },
  stages: questions,
  questions: questions.map((id) => ({ id, text: `How do you come to ${id}?`, short: id })),
  owners: [{ id: 'enablement', name: 'Enablement' }],
  review: {
    everyMonths: { stages: 12, plays: 12, people: 12, templates: 12, guides: 12, terms: 24 },
  },
  thresholds: {},
};

const stage = (id: string, at: number) => ({
  title: `We have reached the ${id} of our project`,
  short: `At ${id}`,
  ...kept,
  question: id,
  summary: sentence(at),
  status: 'draft',
  duration: { low: 2, high: 6, unit: 'weeks', basis: 'assumption' },
  value: sentence(at + 1),
  customer: [
    { id: 'first-act', does: `Looks at the ${id}`, evidence: ['assumption'] },
    { id: 'second-act', does: `Agrees on the ${id}`, evidence: ['assumption'] },
  ],
  ours: [
    { id: 'our-act', does: `Help with the ${id}`, facilitates: ['first-act'], value: sentence(at) },
    {
      id: 'our-next',
      does: `Write the ${id} up`,
      facilitates: ['second-act'],
      value: sentence(at),
    },
  ],
  people: [{ role: 'owner', part: 'leads', needs: sentence(at + 2) }],
  criteria: [
    {
      id: 'in-writing',
      customer: `has put the ${id} in writing`,
      proof: 'A page in their own words',
      who: 'owner',
      evidence: ['assumption'],
    },
  ],
  next: questions.slice(at + 1, at + 2),
  stalls: [
    {
      id: 'silence',
      sign: sentence(at),
      cause: sentence(at + 1),
      response: sentence(at + 2),
      evidence: ['assumption'],
    },
  ],
});

const person = {
  title: 'Owner of the project',
  ...kept,
  summary: sentence(1),
  titles: ['Head of operations'],
  stake: sentence(2),
};

const play = (at: number) => ({
  title: title(at),
  ...kept,
  summary: sentence(at),
  kind: 'joint',
  stages: [questions[at % questions.length]],
  moment: sentence(at + 1),
  outcome: sentence(at + 2),
  know: [sentence(at + 3), sentence(at + 4)],
  say: [sentence(at + 5)],
  show: [sentence(at + 6)],
  do: [sentence(at + 7), sentence(at + 8), sentence(at + 9)],
  doneWhen: sentence(at + 10),
  dont: [sentence(at + 11)],
  time: 'An hour and a half',
});

const guide = (at: number) => ({ title: title(at), ...kept, summary: sentence(at), minutes: 5 });

const term = (at: number) => ({ title: title(at), ...kept, definition: sentence(at) });

const file = (path: string, data: unknown): GeneratedFile => ({ path, text: stringify(data) });

const page = (path: string, data: unknown, at: number): GeneratedFile => ({
  path: `${path}.md`,
  text: `---\n${stringify(data)}---\n\n${prose(at)}\n\n${diagram(at)}\n`,
});
