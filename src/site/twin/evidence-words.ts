import { titleOf, type Book } from './book.ts';
import type { LinkTo } from './markdown.ts';

/** What a claim stands on, in words and links; “none yet” is said, and what is invented. */
export function evidenceWords(evidence: readonly string[], book: Book, link: LinkTo): string {
  if (evidence.length === 0) return '(Evidence: none yet)';
  const named = evidence.map((entry) => {
    const [kind, id = ''] = entry.split(':');
    const sample = book.interviews.find((each) => each.id === id)?.data.sample;
    if (kind === 'interview')
      return `${sample ? 'invented sample' : 'interview'} [${titleOf(book.interviews, id)}](${link(`/interviews/${id}/`)})`;
    const source = book.sources.find((each) => each.id === id);
    if (kind === 'source' && source) return `${source.publisher}, ${source.year}`;
    return kind === 'deals' ? 'past deals' : 'assumption';
  });
  return `(Evidence: ${named.join('; ')})`;
}
