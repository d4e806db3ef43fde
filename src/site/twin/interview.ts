import { titleOf, type Book, type Text } from './book.ts';
import { blocks, bullets, facts, plainBody, section, type LinkTo } from './markdown.ts';

/** An interview as Markdown; quotes only where the customer agreed to be quoted. */
export function interviewTwin(
  { data, body }: Text<'interviews'>,
  book: Book,
  link: LinkTo,
): string {
  const { push, pull, anxiety, habit } = data.forces;
  return blocks(
    `# ${data.title}`,
    data.sample && 'A sample: invented to show how it is done.',
    facts({
      Held: data.date,
      By: data.interviewer,
      Segment: data.segment,
      Role: `[${titleOf(book.people, data.role)}](${link(`/people/${data.role}/`)})`,
      Outcome: data.outcome,
      'How they chose': data.criteria,
    }),
    ...book.settings.questions.map(({ id, text }) => section(text, data.answers[id] ?? '')),
    section('The story', bullets(data.timeline.map(({ when, what }) => `${when}: ${what}`))),
    section(
      'What moved them, and what held them',
      facts({ Push: push, Pull: pull, Anxiety: anxiety, Habit: habit }),
    ),
    section(
      'In their words',
      data.consent.scope === 'quotable' ? bullets(data.quotes.map(({ text }) => `“${text}”`)) : '',
    ),
    section('What surprised us', bullets(data.surprises)),
    section(
      'What it says about our process',
      bullets(
        data.claims.map(
          ({ about, says, note }) =>
            `${says} [${about}](${link(`/stages/${about.split('/')[0] ?? ''}/`)})${note ? `: ${note}` : ''}`,
        ),
      ),
    ),
    plainBody(body, book, link),
  );
}
