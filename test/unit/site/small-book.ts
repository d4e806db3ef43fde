import { personSchema } from '#playbook/items/person.ts';
import { playSchema } from '#playbook/items/play.ts';
import { settingsSchema } from '#playbook/items/settings.ts';
import { stageSchema } from '#playbook/items/stage.ts';
import { termSchema } from '#playbook/items/term.ts';
import type { Book } from '#site/twin/book.ts';

const kept = { owner: 'enablement', reviewed: '2026-10-01' };

/** One stage, one play, one role, one term: the smallest book in which everything leads somewhere. */
export const smallBook: Book = {
  settings: settingsSchema.parse({
    name: 'Ferry',
    company: 'Your company',
    tagline: 'How they buy.',
    site: 'https://playbook.example.com',
    repository: { url: 'https://code.example.com/ferry' },
    stages: ['change'],
    questions: ['need', 'people', 'solve', 'align', 'learn', 'win'].map((id) => ({
      id,
      text: `How do you ${id}?`,
      short: id,
    })),
    owners: [{ id: 'enablement', name: 'Sales enablement' }],
    review: {
      everyMonths: { stages: 6, plays: 6, people: 12, templates: 12, guides: 12, terms: 24 },
    },
    thresholds: {},
  }),
  sources: [
    {
      id: 'survey',
      title: 'A survey',
      publisher: 'Press',
      year: 2024,
      finding: 'Most wait.',
      secondHand: false,
      noDecision: false,
    },
  ],
  stages: [
    {
      kind: 'stages',
      id: 'change',
      url: '/stages/change/',
      body: 'Most wait. <Source id="survey" /> Read [the play](/plays/why-now/#say).\n\n<Say>\nWhat if nothing changes?\n</Say>',
      data: stageSchema.parse({
        ...kept,
        title: 'We can’t stay as we are',
        short: 'Can’t stay',
        question: 'need',
        summary: 'Somebody notices.',
        status: 'draft',
        duration: { low: 2, high: 6, unit: 'weeks', basis: 'assumption' },
        value: 'A reason to act.',
        customer: [
          { id: 'notices', does: 'Notices it', evidence: ['source:survey'] },
          { id: 'budgets', does: 'Settles its budget', alone: true },
        ],
        ours: [
          {
            id: 'show',
            does: 'Bring what we saw',
            facilitates: ['notices'],
            value: 'A mirror.',
            plays: ['why-now'],
          },
        ],
        people: [{ role: 'owner', part: 'leads', needs: 'A number.' }],
        criteria: [
          { id: 'written', customer: 'has written it down', proof: 'The page', who: 'owner' },
        ],
        stalls: [{ id: 'silent', sign: 'Nobody answers', cause: 'Holidays.', response: 'Wait.' }],
      }),
    },
  ],
  plays: [
    {
      kind: 'plays',
      id: 'why-now',
      url: '/plays/why-now/',
      body: '',
      data: playSchema.parse({
        ...kept,
        title: 'Ask why now',
        summary: 'One question.',
        kind: 'joint',
        stages: ['change'],
        moment: 'They call us.',
        outcome: 'A reason.',
        know: ['People wait.'],
        say: ['Why now?'],
        show: ['Nothing.'],
        do: ['Ask.', 'Be quiet.'],
        doneWhen: 'They answered.',
        dont: ['Do not answer for them.'],
        time: '5 minutes',
        people: ['owner'],
      }),
    },
  ],
  people: [
    {
      kind: 'people',
      id: 'owner',
      url: '/people/owner/',
      body: '',
      data: personSchema.parse({
        ...kept,
        title: 'Problem owner',
        summary: 'Has it.',
        titles: ['Head of operations'],
        stake: 'Sleep.',
      }),
    },
  ],
  terms: [
    {
      kind: 'terms',
      id: 'champion',
      url: '/terms/champion/',
      body: '',
      data: termSchema.parse({
        ...kept,
        title: 'Champion',
        definition: 'Works for the change when we are not in the room.',
        aliases: ['power sponsor'],
        see: ['/plays/why-now/'],
      }),
    },
  ],
  templates: [],
  interviews: [],
  guides: [],
  records: [],
};
