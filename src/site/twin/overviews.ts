import { claimsOf, type Claim } from '#playbook/claims.ts';
import { count } from '#playbook/wording.ts';
import { standstills } from '../standstills.ts';
import { titleOf, type Book } from './book.ts';
import { stallLines } from './card.ts';
import { blocks, bullets, section, type LinkTo } from './markdown.ts';

/** What customers speak against, what is only assumed, and what was published elsewhere. */
export function evidenceText(book: Book, link: LinkTo): string {
  const claims = claimsOf(book.stages, book.interviews);
  const contradicted = claims.filter(({ standing }) => standing === 'contradicted');
  const assumed = claims.filter(({ standing }) => standing === 'assumption');
  const claim = ({ stage, text, kind }: Claim) =>
    `[${text}](${link(`/stages/${stage}/`)}) (${kind})`;
  return blocks(
    `${count(claims.length, 'claim')}; ${assumed.length} of them only assumed.`,
    section(
      'Where customers speak against us',
      bullets(
        contradicted.map((each) => {
          const against = each.contradictedBy.map(
            (id) => `[${titleOf(book.interviews, id)}](${link(`/interviews/${id}/`)})`,
          );
          return `${claim(each)}. Against it: ${against.join(', ')}`;
        }),
      ) || 'Nobody has so far.',
    ),
    section('What we only assume', bullets(assumed.map(claim))),
    section('Published sources', sourceLines(book.sources)),
  );
}

/** The kinds of standstill, then the signs of each stage with what lies behind and what to do. */
export const noDecisionText = (book: Book, link: LinkTo): string =>
  blocks(
    section(
      'First: which kind is it?',
      bullets(
        standstills.map(({ name, tell, act, plays }) => {
          const help = book.plays.filter(({ id }) => plays.includes(id));
          return `**${name}.** ${tell} ${act} ${help
            .map(({ url, data }) => `[${data.title}](${link(url)})`)
            .join(', ')}`.trimEnd();
        }),
      ),
    ),
    ...book.stages.map(({ url, data }) =>
      section(`[“${data.title}”](${link(url)})`, stallLines(data)),
    ),
  );

/** The weeks of a new hire, in order; their tasks and self-checks stand in the guides. */
export const startText = (book: Book, link: LinkTo): string =>
  bullets(
    [1, 2, 3, 4].flatMap((week) =>
      book.guides
        .filter(({ data }) => data.week === week)
        .map(({ url, data }) => `[${data.title}](${link(url)}): ${data.summary}`),
    ),
  );

const sourceLines = (sources: Book['sources']) =>
  bullets(
    sources.map(({ publisher, year, title, url, finding, caution, secondHand }) =>
      [
        `${publisher}, ${year}: ${url ? `[${title}](${url})` : title}.`,
        finding,
        ...(caution ? [caution] : []),
        ...(secondHand ? ['Read second-hand.'] : []),
      ].join(' '),
    ),
  );
