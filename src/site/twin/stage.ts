import { titleOf, type Book, type Text } from './book.ts';
import { stallLines } from './card.ts';
import { evidenceWords } from './evidence-words.ts';
import {
  after,
  blocks,
  bullets,
  facts,
  numbered,
  plainBody,
  section,
  type LinkTo,
} from './markdown.ts';

/** A stage as Markdown: the customer first, row for row as on its page. */
export function stageTwin({ id, data, body }: Text<'stages'>, book: Book, link: LinkTo): string {
  const number = book.settings.stages.indexOf(id) + 1;
  const stageLink = (to: string) => `[“${titleOf(book.stages, to)}”](${link(`/stages/${to}/`)})`;
  const { low, high, unit, basis } = data.duration;
  return blocks(
    `# “${data.title}”`,
    data.summary,
    facts({
      Stage: `${number} of ${book.settings.stages.length}, ${data.status}`,
      'Answers the question': book.settings.questions.find((each) => each.id === data.question)
        ?.text,
      'Usually takes': `${low} to ${high} ${unit} (${basis})`,
      'What the customer gains': data.value,
      'Also called': data.aliases.join(', '),
    }),
    section(
      'What the customer does, and how we help',
      data.customer.map((activity) => lane(activity, data.ours, book, link)).join('\n\n'),
    ),
    section(
      'They are through when the customer…',
      numbered(
        data.criteria.map(
          ({ customer, proof, who, evidence }) =>
            `${customer}. Proof: ${proof}. Confirmed by: ${titleOf(book.people, who)}. ${evidenceWords(evidence, book, link)}`,
        ),
      ),
    ),
    section('When it stalls', stallLines(data)),
    section('Questions to ask', bullets(data.ask)),
    section(
      'Plays and templates',
      bullets([
        ...book.plays
          .filter((play) => play.data.stages.includes(id))
          .map((play) => `[${play.data.title}](${link(play.url)}): ${play.data.moment}`),
        ...book.templates
          .filter((template) => template.data.stages.includes(id))
          .map((each) => `[${each.data.title}](${link(each.url)}) (template)`),
      ]),
    ),
    section(
      'People',
      bullets(
        data.people.map(
          ({ role, part, needs }) =>
            `[${titleOf(book.people, role)}](${link(`/people/${role}/`)}) ${part}. Needs: ${needs}`,
        ),
      ),
    ),
    section(
      'What we do among ourselves',
      bullets(
        data.internal.map(({ does, detail, who, trigger, plays }) =>
          `**${does}** (${who}; when: ${trigger}).${after(detail)} ${playLinks(plays, book, link)}`.trimEnd(),
        ),
      ),
    ),
    section(
      'Where it leads',
      bullets([
        ...data.next.map((to) => `On to ${stageLink(to)}`),
        ...data.returns.map(({ to, because }) => `Back to ${stageLink(to)}: ${because}`),
      ]),
    ),
    plainBody(body, book, link),
  );
}

function lane(
  activity: Text<'stages'>['data']['customer'][number],
  ours: Text<'stages'>['data']['ours'],
  book: Book,
  link: LinkTo,
): string {
  const helped = ours.filter(({ facilitates }) => facilitates.includes(activity.id));
  return blocks(
    `**The customer: ${activity.does}.**${after(activity.detail)} ${evidenceWords(activity.evidence, book, link)}`,
    activity.alone
      ? 'Theirs alone: we know of it and stay out of it.'
      : bullets(
          helped.map(({ does, detail, value, required, plays, templates }) =>
            `We: ${does}.${after(detail)} They gain: ${value} ${required ? 'In every deal. ' : ''}${[
              playLinks(plays, book, link),
              ...templates.map(
                (id) => `[${titleOf(book.templates, id)}](${link(`/templates/${id}/`)})`,
              ),
            ]
              .filter(Boolean)
              .join(', ')}`.trimEnd(),
          ),
        ),
  );
}

const playLinks = (ids: readonly string[], book: Book, link: LinkTo) =>
  ids.map((id) => `[${titleOf(book.plays, id)}](${link(`/plays/${id}/`)})`).join(', ');
