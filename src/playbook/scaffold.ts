import { addMonths, isDay } from './day.ts';
import type { Kind } from './kinds.ts';
import { withCapital } from './wording.ts';

/** What can be begun with `npm run new`, and the kind of item it is; of records there are four. */
export const beginnings: Readonly<Record<string, Kind>> = {
  stage: 'stages',
  play: 'plays',
  role: 'people',
  person: 'people',
  template: 'templates',
  interview: 'interviews',
  guide: 'guides',
  term: 'terms',
  change: 'records',
  review: 'records',
  disruption: 'records',
  pilot: 'records',
};

/** Names of things that exist already, so that a new page can name them and be right at once. */
export interface Known {
  today: string;
  owner: string;
  question: string;
  stage: string;
  role: string;
}

/** The text of a new page without a mistake; whoever began it only overwrites, and is warned until then. */
export function scaffold(beginning: string, id: string, known: Known): string {
  const name = titleOf(id);
  const kept = `aliases: []\nowner: ${known.owner}\nreviewed: ${known.today}`;
  const head = `title: ${plain(name)}\n${kept}`;
  switch (beginning) {
    case 'stage':
      return stage(name, kept, known);
    case 'play':
      return play(head, known);
    case 'role':
    case 'person':
      return page(
        `${head}
summary: The role in one or two sentences.
titles: [A typical title on a business card]
stake: What this role wins or loses.
worries: [What worries this role.]
asks: [A question this role asks.]
help: [A way to help this role.]`,
        '## What they need from us\n\nWrite here what does not fit into the fields, or delete this text.',
      );
    case 'template':
      return page(
        `${head}
summary: What it is for, in a sentence.
audience: customer
stages: [${known.stage}]
format: page`,
        '## The first part\n\nWrite here what is copied, with [square brackets] where something is to be filled in.',
      );
    case 'interview':
      return interview(plain(name), known);
    case 'guide':
      return page(
        `${head}
summary: What the reader can do after reading.
minutes: 5`,
        '## The first thing to know\n\nWrite here what it is.',
      );
    case 'term':
      return page(
        `${head}
definition: What it means, in one or two sentences.
stages: [${known.stage}]`,
      );
    default:
      return record(beginning, plain(name + dayOf(id)), known);
  }
}

const page = (fields: string, text = '') =>
  `---\n${fields}\n---\n${text === '' ? '' : `\n${text}\n`}`;

/** The yearly review of one year is told from that of the next by its day. */
function dayOf(id: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(id) ?? [];
  return day ? `, ${day}` : '';
}

/** “deal-desk” → “Deal desk”. */
function titleOf(id: string): string {
  const words = id.replace(/^\d{4}-\d{2}-\d{2}-?/, '').replaceAll('-', ' ') || 'new page';
  const title = withCapital(words);
  return title.length < 3 ? `${title} page` : title;
}

/** Quoted where YAML would take it for a number or a word of its own. */
export const plain = (text: string) =>
  /^(?:true|false|null|yes|no|on|off|~|[\d.+-].*)$/i.test(text) ? `"${text}"` : text;

const stage = (name: string, kept: string, { question, role }: Known) =>
  page(
    `title: ${plain(name)}
short: ${plain(name.slice(0, 32).trim())}
${kept}
status: draft
question: ${question}
summary: What the customer does here, and how we help.
duration:
  low: 2
  high: 6
  unit: weeks
  basis: assumption
value: What the customer has gained when this stage is over.
customer:
  - id: first-activity
    does: Does something that we can see
    detail: How it looks from outside.
    evidence: [assumption]
ours:
  - id: first-help
    does: Make it easier for them
    facilitates: [first-activity]
    value: What they gain from it, even if they never buy.
people:
  - role: ${role}
    part: leads
    needs: What this role needs now.
criteria:
  - id: first-proof
    customer: has done something that shows they have moved on
    proof: What you can point at.
    who: ${role}
    evidence: [assumption]
ask: [A question to ask here.]
next: []
returns: []
stalls:
  - id: first-stall
    sign: What you see when it comes to a standstill
    cause: What usually lies behind it.
    response: What to do about it.
    evidence: [assumption]`,
    '## What to know here\n\nWrite what does not fit into the fields, or delete this text.',
  );

const play = (head: string, { stage: at, role }: Known) =>
  page(`${head}
summary: The play in one sentence.
kind: joint
stages: [${at}]
moment: The moment you need it, as you would say it
outcome: What the customer has afterwards.
know: [What to know before you start.]
say: ["Words to say, ready to copy."]
show: [What to show or hand over.]
do: [What to do, in order.]
doneWhen: The act of the customer that ends it
dont: [What not to do.]
time: One hour, and half an hour before
people: [${role}]
templates: []`);

const interview = (title: string, { today, question, role }: Known) =>
  page(`title: ${title}
date: ${today}
interviewer: The function that held it
segment: Business, size, region
role: ${role}
outcome: not-yet
consent:
  scope: internal
  how: How the customer agreed
  date: ${today}
answers:
  ${question}: What they said, in their words.
timeline:
  - when: Last spring
    what: What happened first.
surprises: []
claims: []`);

function record(kind: string, title: string, { today, owner, stage: at }: Known): string {
  const head = `kind: ${kind}\ntitle: ${title}\ndate: ${today}\nowner: ${owner}`;
  switch (kind) {
    case 'review':
      return page(`${head}
type: quarterly
present: [The functions that were there]
asked: [Have we captured everything?, Can we simplify it?]
findings: [What was found.]
changes: []
verdict: tune
stages: [${at}]
next: ${monthsAfter(today, 3)}`);
    case 'disruption':
      return page(`${head}
side: market
what: What happened.
signal: How we noticed.
stages: [${at}]
decision: watch`);
    case 'pilot':
      return page(`${head}
hypothesis: What we expect to happen, and why.
team: Who takes part, in functions and numbers
start: ${today}
end: ${monthsAfter(today, 4)}
stages: [${at}]
baseline: What it was before.
measures:
  - what: What is counted
    kind: leading
rollback: The sign that ends it early.
learnings: []
verdict: running`);
    default:
      return page(`${head}
what: What changed, in a rep’s words.
why: Why it changed.
decidedBy: The function that decided
pages: [/stages/${at}/]
because: []`);
  }
}

/** A day so many months later that every month has; left open where the day is not known yet, as in snippets. */
const monthsAfter = (day: string, months: number) =>
  isDay(day) ? `${addMonths(day, months).slice(0, 7)}-28` : '';
