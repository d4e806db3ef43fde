import type { SourceFile } from '#playbook/source.ts';

/** The day on which the sample playbook is looked at. */
export const today = '2026-11-23';

const questions = [
  'need-to-change',
  'stakeholders',
  'solve-problems',
  'align',
  'alternatives',
  'win-backing',
];
const stages = ['change', 'people', 'problem', 'priorities', 'choices', 'backing'];

const settings = `name: Sample
company: Your company
tagline: How our customers buy
site: https://playbook.example.com
repository:
  url: https://github.com/your-company/sample
stages:
${stages.map((id) => `  - ${id}\n`).join('')}questions:
${questions.map((id) => `  - id: ${id}\n    text: How do you do ${id}?\n    short: Do ${id}\n`).join('')}owners:
  - id: sales-enablement
    name: Sales enablement
review:
  everyMonths: { stages: 6, plays: 6, people: 12, templates: 12, guides: 12, terms: 24 }
thresholds: {}
`;

const stage = (id: string, index: number) => `---
title: Stage of ${id}
short: Stage ${id}
${id === 'people' ? 'formerly: [stakeholders]\n' : ''}question: ${questions[index]}
summary: What the customer does here and how we help.
owner: sales-enablement
reviewed: 2026-08-01
status: in-force
duration:
  low: 2
  high: 6
  unit: weeks
  basis: assumption
value: A sound reason to act
customer:
  - id: notices-a-miss
    does: Notices a miss
    evidence: [source:study-2022]
  - id: sets-priorities
    does: Sets its priorities
    alone: true
    evidence: [assumption]
ours:
  - id: bring-a-view
    does: Bring a view from outside
    facilitates: [notices-a-miss]
    value: They see their own case among others
    plays: [first-conversation]
    templates: [agenda]
people:
  - role: problem-owner
    part: leads
    needs: A number that survives questions
criteria:
  - id: owner-named
    customer: has named one owner
    proof: Their own mail
    who: problem-owner
    evidence: [assumption]
next: [${stages[index + 1] ?? ''}]
stalls:
  - id: one-enthusiast
    sign: Only one person answers
    cause: Curiosity was taken for urgency
    response: Ask who else would notice
    evidence: [interview:director-lost]
---

## How to tell that it is over

Look for the proof.
`;

const kept = 'owner: sales-enablement\nreviewed: 2026-08-01\n';

/** A whole playbook without a mistake, as small as the rules allow. Paths are inside the folder. */
export const sample: Readonly<Record<string, string>> = {
  'playbook.yaml': settings,
  'evidence/sources.yaml':
    'sources:\n  - id: study-2022\n    title: A study\n    publisher: A publisher\n    year: 2022\n    finding: Four in ten wait.\n',
  ...Object.fromEntries(stages.map((id, index) => [`stages/${id}.mdx`, stage(id, index)])),
  'plays/first-conversation.md': `---
title: The first conversation
${kept}summary: Listen for an hour.
kind: joint
stages: [change]
moment: They agreed to talk
outcome: They know what they want to find out
know: [People defend the cause they named first.]
say: [What would have to be true?]
show: [Nothing yet.]
do: [Write up what you heard within a day.]
doneWhen: They have corrected the page
dont: [Do not demonstrate anything yet.]
time: One hour
people: [problem-owner]
templates: [agenda]
---
`,
  'people/problem-owner.md': `---
title: The owner of the problem
${kept}summary: Has the problem and the task.
titles: [Head of operations]
stake: Its own peace
---
`,
  'templates/agenda.md': `---
title: Agenda of the first session
${kept}summary: One page for ninety minutes.
audience: customer
stages: [change]
format: agenda
---

- Ten minutes: what happened.
`,
  'interviews/director-lost.md': `---
title: "Director, logistics: lost"
date: 2026-03-02
interviewer: Marketing
segment: Logistics, 400 people
role: problem-owner
outcome: lost
consent:
  scope: quotable
  how: Said yes at the start
  date: 2026-03-02
answers:
  need-to-change: Two late deliveries in one week.
quotes:
  - text: Nobody asked finance.
claims:
  - about: change/notices-a-miss
    says: supports
---
`,
  'guides/how-to-use.md': `---
title: How to use this playbook
${kept}summary: Find your stage.
minutes: 3
---

## Where to begin

![The map](./map.png)
`,
  'guides/interviewing.md': `---
title: How to interview
${kept}summary: Ask and listen.
minutes: 3
---

Ask, then be quiet.
`,
  'terms/no-decision.md': `---
title: No decision
${kept}definition: The customer neither buys nor says no.
see: [/guides/how-to-use/, /stages/change/#owner-named]
---
`,
  'terms/champion.md': `---
title: Champion
aliases: [coach]
formerly: [sponsor-inside]
${kept}definition: Somebody inside who moves the others.
---
`,
  'records/2026-02-02-pilot-plan.md': `---
kind: pilot
title: A plan that they write
date: 2026-02-02
owner: sales-enablement
hypothesis: If customers write the plan, fewer deals stall.
team: Two teams of six
start: 2026-02-02
end: 2026-06-30
baseline: 4 of 20 deals had a plan
measures:
  - what: Deals with a plan
    kind: adoption
    result: 13 of 21
rollback: Two customers ask us to stop
verdict: keep
---
`,
  'records/2026-10-14-review-annual.md': `---
kind: review
title: The yearly review
date: 2026-10-14
owner: sales-enablement
type: annual
present: [Sales leadership]
asked: [Have we captured everything?]
findings: [Nobody used one play.]
verdict: tune
next: 2027-10-14
---
`,
};

/** Pictures that lie beside the pages of the sample. */
export const pictures = ['content/guides/map.png'];

/** Pages of the sample that were published before; one of them is called otherwise today. */
export const before = ['stages/change.mdx', 'terms/champion.md', 'terms/sponsor-inside.md'];

/** The files of a folder as the playbook reads them. */
export const asFiles = (texts: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(texts)
    .map(([path, text]) => ({ file: `content/${path}`, text }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
