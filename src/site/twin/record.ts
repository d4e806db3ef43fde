import { titleOf, type Book, type Text } from './book.ts';
import { blocks, bullets, facts, plainBody, section, type LinkTo } from './markdown.ts';

/** A dated fact about the process as Markdown. */
export function recordTwin({ data, body }: Text<'records'>, book: Book, link: LinkTo): string {
  return blocks(
    `# ${data.title}`,
    data.sample && 'A sample: invented to show how it is done.',
    facts({ Kind: data.kind, Date: data.date, ...about(data, book, link) }),
    lists(data, link),
    plainBody(body, book, link),
  );
}

function about(data: Text<'records'>['data'], book: Book, link: LinkTo) {
  const stages = (ids: readonly string[]) =>
    ids.map((id) => `[“${titleOf(book.stages, id)}”](${link(`/stages/${id}/`)})`).join(', ');
  switch (data.kind) {
    case 'change':
      return { What: data.what, Why: data.why, 'Decided by': data.decidedBy };
    case 'review':
      return {
        Present: data.present.join(', '),
        Verdict: data.verdict,
        Stages: stages(data.stages),
        'Next review': data.next,
      };
    case 'disruption':
      return {
        From: data.side,
        What: data.what,
        Signal: data.signal,
        Stages: stages(data.stages),
        Decision: data.decision,
        'Stages reviewed': data.reviewedOn,
      };
    case 'pilot':
      return {
        Expected: data.hypothesis,
        Team: data.team,
        From: data.start,
        To: data.end,
        Stages: stages(data.stages),
        Before: data.baseline,
        'Ends early if': data.rollback,
        Support: data.support,
        Verdict: data.verdict,
      };
  }
}

function lists(data: Text<'records'>['data'], link: LinkTo): string {
  switch (data.kind) {
    case 'change':
      return section('Pages', bullets(data.pages.map((path) => `[${path}](${link(path)})`)));
    case 'review':
      return blocks(
        section('What it asked', bullets(data.asked)),
        section('What it found', bullets(data.findings)),
        section(
          'What was changed',
          bullets(
            data.changes.map(({ page, act, why }) => `${act} [${page}](${link(page)}): ${why}`),
          ),
        ),
      );
    case 'disruption':
      return '';
    case 'pilot':
      return blocks(
        section(
          'What was measured',
          bullets(
            data.measures.map(
              ({ what, kind, result }) => `${what} (${kind})${result ? `: ${result}` : ''}`,
            ),
          ),
        ),
        section('What was learned', bullets(data.learnings)),
      );
  }
}
