import type { Book } from './book.ts';
import { cardOf } from './card.ts';
import { lists } from './lists.ts';
import { blocks, bullets, section } from './markdown.ts';

/** The list of everything for programs that read (llmstxt.org): what it is, and where each page is as Markdown. */
export function llmsText(book: Book, page: (path: string) => string): string {
  const { name, tagline } = book.settings;
  const entry = (title: string, path: string, note: string) =>
    `[${title}](${page(`${path}index.md`)}): ${note}`;
  const items = <T extends { url: string; data: { title: string } }>(
    of: readonly T[],
    note: (item: T) => string,
  ) => bullets(of.map((item) => entry(item.data.title, item.url, note(item))));
  return `${blocks(
    `# ${name}`,
    `> ${tagline}`,
    `A sales playbook that starts from the question “How do our customers buy?”. There is one process, the customer’s; what we do is embedded in it. The pages named here, and the front page, have a Markdown twin at their address followed by index.md; tools such as the deal plan, the report on past deals and the pages for editors have none. All of it as data: ${page('/playbook.json')}, described by ${page('/playbook.schema.json')}.`,
    section(
      'The process, in order',
      items(book.stages, ({ data }) => data.summary),
    ),
    section(
      'Lists',
      bullets(Object.entries(lists).map(([path, { title, lead }]) => entry(title, path, lead))),
    ),
    section(
      'Stage cards',
      bullets(
        book.stages.map((stage) =>
          entry(stage.data.title, cardOf(stage), 'criteria, three questions, signs of a stall'),
        ),
      ),
    ),
    section(
      'Plays',
      items(book.plays, ({ data }) => data.moment),
    ),
    section(
      'People',
      items(book.people, ({ data }) => data.summary),
    ),
    section(
      'Templates',
      items(book.templates, ({ data }) => data.summary),
    ),
    section(
      'Guides',
      items(book.guides, ({ data }) => data.summary),
    ),
    section(
      'Interviews',
      items(book.interviews, ({ data }) => data.outcome),
    ),
    section(
      'What changed',
      items(book.records, ({ data }) => data.date),
    ),
    section(
      'Optional',
      items(book.terms, ({ data }) => data.definition),
    ),
  )}\n`;
}
