import type { Kind } from '#playbook/kinds.ts';
import { count } from '#playbook/wording.ts';
import { titleOf, type Book, type Text } from './book.ts';
import { blocks, bullets, facts, numbered, plainBody, section, type LinkTo } from './markdown.ts';

type Twin<K extends Kind> = (item: Text<K>, book: Book, link: LinkTo) => string;

const within = (ids: readonly string[], book: Book, link: LinkTo) =>
  ids.map((id) => `[“${titleOf(book.stages, id)}”](${link(`/stages/${id}/`)})`).join(', ');

const roles = (ids: readonly string[], book: Book, link: LinkTo) =>
  ids.map((id) => `[${titleOf(book.people, id)}](${link(`/people/${id}/`)})`).join(', ');

/** A play as Markdown: the moment first, then know, say, show, do. */
export const playTwin: Twin<'plays'> = ({ data, body }, book, link) =>
  blocks(
    `# ${data.title}`,
    data.summary,
    facts({
      'The moment': data.moment,
      'What the customer has afterwards': data.outcome,
      'Done when': data.doneWhen,
      Takes: data.time,
      'In the stages': within(data.stages, book, link),
      With: roles(data.people, book, link),
      'Also called': data.aliases.join(', '),
    }),
    section('Know', bullets(data.know)),
    section('Say', bullets(data.say)),
    section(
      'Show',
      bullets([
        ...data.show,
        ...data.templates.map(
          (id) => `[${titleOf(book.templates, id)}](${link(`/templates/${id}/`)}) (template)`,
        ),
      ]),
    ),
    section('Do', numbered(data.do)),
    section('Don’t', bullets(data.dont)),
    plainBody(body, book, link),
  );

/** A role of the customer's as Markdown. */
export const personTwin: Twin<'people'> = ({ id, data, body }, book, link) =>
  blocks(
    `# ${data.title}`,
    data.summary,
    facts({
      'Typical titles': data.titles.join(', '),
      'At stake': data.stake,
      Decides: data.decides,
      'Moves others when': data.mobilizes,
      'Also called': data.aliases.join(', '),
    }),
    section('What worries them', bullets(data.worries)),
    section('What they ask', bullets(data.asks)),
    section('How to help', bullets(data.help)),
    section(
      'Their part in the process',
      bullets(
        book.stages.flatMap((stage) =>
          stage.data.people
            .filter(({ role }) => role === id)
            .map(
              ({ part, needs }) =>
                `[“${stage.data.title}”](${link(stage.url)}): ${part}. Needs: ${needs}`,
            ),
        ),
      ),
    ),
    plainBody(body, book, link),
  );

/** A template as Markdown: its text is ready to copy. */
export const templateTwin: Twin<'templates'> = ({ data, body }, book, link) =>
  blocks(
    `# ${data.title}`,
    data.summary,
    facts({
      'For whom': data.audience === 'customer' ? 'may be shown to customers' : 'for ourselves only',
      Format: data.format,
      'In the stages': within(data.stages, book, link),
      For: roles(data.people, book, link),
      'Also called': data.aliases.join(', '),
    }),
    plainBody(body, book, link),
  );

/** A guide as Markdown, with the tasks and self-checks of the first weeks. */
export const guideTwin: Twin<'guides'> = ({ data, body }, book, link) =>
  blocks(
    `# ${data.title}`,
    data.summary,
    plainBody(body, book, link),
    section(
      'Tasks',
      bullets(
        data.tasks.map(({ kind, text, minutes, link: to }) => {
          const what = to ? `[${text}](${link(to)})` : text;
          return `${kind} (${count(minutes, 'minute')}): ${what}`;
        }),
      ),
    ),
    section(
      'Check yourself',
      data.checks
        .map(({ question, answers, right, because, link: to }) =>
          blocks(
            `**${question}**`,
            numbered(answers),
            `Right: ${right}. ${because} [Read on](${link(to)})`,
          ),
        )
        .join('\n\n'),
    ),
  );

/** A term as Markdown: the definition first. */
export const termTwin: Twin<'terms'> = ({ data, body }, book, link) =>
  blocks(
    `# ${data.title}`,
    data.definition,
    facts({
      'Customers say': data.customerWord && `“${data.customerWord}”`,
      'Not to be confused with': data.notToConfuse,
      'In the stages': within(data.stages, book, link),
      'See also': data.see.map((path) => `[${path}](${link(path)})`).join(', '),
      'Also called': data.aliases.join(', '),
    }),
    plainBody(body, book, link),
  );
