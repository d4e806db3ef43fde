import type { Book } from './book.ts';
import { criteriaLines } from './card.ts';
import { blocks, bullets, numbered, section, type LinkTo } from './markdown.ts';
import { evidenceText, noDecisionText, startText } from './overviews.ts';

/** The front page as Markdown. */
export const homeTwin = (book: Book, link: LinkTo) =>
  blocks(
    `# ${book.settings.name}`,
    book.settings.tagline,
    'How do our customers buy? This is their way through their own project, in their words, and what we do at each point to make it easier. There is one process, the customer’s.',
    section('The process', stageLines(book, link)),
    section(
      'More',
      bullets(
        Object.entries(lists).map(
          ([path, { title, lead }]) => `[${title}](${link(path)}): ${lead}`,
        ),
      ),
    ),
  );

const stageLines = (book: Book, link: LinkTo) =>
  numbered(book.stages.map(({ url, data }) => `[“${data.title}”](${link(url)}): ${data.summary}`));

interface List {
  title: string;
  lead: string;
  text: (book: Book, link: LinkTo) => string;
}

const linked =
  <T extends { url: string; data: { title: string } }>(
    of: (book: Book) => readonly T[],
    note: (item: T) => string,
  ) =>
  (book: Book, link: LinkTo) =>
    bullets(of(book).map((item) => `[${item.data.title}](${link(item.url)}): ${note(item)}`));

/** The pages that gather what others hold, by address. */
export const lists: Readonly<Record<string, List>> = {
  '/stages/': {
    title: 'The process',
    lead: 'The milestones of the customer’s own project, in order.',
    text: stageLines,
  },
  '/criteria/': {
    title: 'Where are they really?',
    lead: 'All exit criteria: how we know that a customer is through a stage, by acts of theirs, with proof.',
    text: (book, link) =>
      book.stages
        .map((stage) =>
          section(`[“${stage.data.title}”](${link(stage.url)})`, criteriaLines(stage, book)),
        )
        .join('\n\n'),
  },
  '/no-decision/': {
    title: 'When nothing is decided',
    lead: 'Signs that customers come to a standstill, what lies behind each, and what to do.',
    text: noDecisionText,
  },
  '/plays/': {
    title: 'Plays',
    lead: 'How to do one thing well: what to know, say, show and do.',
    text: linked(
      (book) => book.plays,
      ({ data }) => data.moment,
    ),
  },
  '/people/': {
    title: 'People',
    lead: 'The roles in a customer’s project.',
    text: linked(
      (book) => book.people,
      ({ data }) => data.summary,
    ),
  },
  '/templates/': {
    title: 'Templates',
    lead: 'Things to copy, fill in or hand over.',
    text: linked(
      (book) => book.templates,
      ({ data }) => data.summary,
    ),
  },
  '/guides/': {
    title: 'Guides',
    lead: 'How to use the playbook, review a deal, run a pilot, start in the first weeks.',
    text: linked(
      (book) => book.guides,
      ({ data }) => data.summary,
    ),
  },
  '/terms/': {
    title: 'Terms',
    lead: 'Words that readers meet, defined once.',
    text: linked(
      (book) => book.terms,
      ({ data }) => data.definition,
    ),
  },
  '/interviews/': {
    title: 'Interviews',
    lead: 'What customers told us about how they decided.',
    text: linked(
      (book) => book.interviews,
      ({ data }) => `${data.date}, ${data.outcome}${data.sample ? ', sample' : ''}`,
    ),
  },
  '/evidence/': {
    title: 'Is it true?',
    lead: 'What this process says about customers, what each claim stands on, and what we only assume so far.',
    text: evidenceText,
  },
  '/start/': {
    title: 'Your first four weeks',
    lead: 'What to read, watch, try and prove as a new hire, week by week.',
    text: startText,
  },
  '/living/': {
    title: 'What changed, and why',
    lead: 'Changes, pilots, reviews and disruptions, with the reason why.',
    text: linked(
      (book) => book.records,
      ({ data }) => `${data.kind}, ${data.date}`,
    ),
  },
};
