import { titleOf, type Book, type Text } from './book.ts';
import { blocks, bullets, numbered, section, type LinkTo } from './markdown.ts';

/** The criteria of a stage: acts of the customer, each with its proof and who confirms it. */
export const criteriaLines = ({ data }: Text<'stages'>, book: Book) =>
  numbered(
    data.criteria.map(
      ({ customer, proof, who }) =>
        `The customer ${customer}. Proof: ${proof}. Confirmed by: ${titleOf(book.people, who)}.`,
    ),
  );

/** How a stage stalls: what one sees, what lies behind, what helps. */
export const stallLines = ({ stalls }: Text<'stages'>['data']) =>
  bullets(
    stalls.map(
      ({ sign, cause, response }) => `**${sign}.** Usually: ${cause} What helps: ${response}`,
    ),
  );

/** The address of the card of a stage, without a base. */
export const cardOf = ({ id }: { id: string }) => `/criteria/${id}/`;

/** A stage card as Markdown: criteria, three questions, signs of a stall. */
export const cardTwin = (stage: Text<'stages'>, book: Book, link: LinkTo): string =>
  blocks(
    `# “${stage.data.title}”`,
    `The card of a stage for deal reviews; [the whole stage](${link(stage.url)}).`,
    section('Through when', criteriaLines(stage, book)),
    section('Ask', bullets(stage.data.ask.slice(0, 3))),
    section('It stalls when', bullets(stage.data.stalls.map(({ sign }) => sign))),
  );
