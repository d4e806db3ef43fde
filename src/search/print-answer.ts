import { explain } from './explain.ts';
import { narrow, type Choice } from './facets.ts';
import { pageKindNames } from './page-kind.ts';
import type { Answer, Search } from './search.ts';

/** One result as `npm run search -- --json` prints it. */
export interface JsonResult {
  url: string;
  title: string;
  kind: string;
  /** The stages it belongs to, by file name, separated by spaces. */
  stage: string;
  score: number;
}

/** All results, best first. */
export const toJson = ({ found }: Answer, choice: Choice): JsonResult[] =>
  narrow(found, choice).map(({ page: { url, title, kind, stages }, score }) => ({
    url,
    title,
    kind,
    stage: stages.join(' '),
    score: Math.round(score * 1000) / 1000,
  }));

const most = 10;

/** The best results as text, with the line that answers. */
export async function printAnswer(answer: Answer, choice: Choice, search: Search): Promise<string> {
  const found = narrow(answer.found, choice);
  const shown = await Promise.all(
    found.slice(0, most).map(async (one) => {
      const { pieces, anchor } = await search.line(one);
      const { title, kind, url } = one.page;
      const line = pieces.map(({ text }) => text).join('');
      return `${title}  (${pageKindNames[kind].one})\n  ${url}${anchor ? `#${anchor}` : ''}\n  ${line}`;
    }),
  );
  const count =
    found.length > most
      ? [`${found.length} results, the best ${most} above.`]
      : [`${found.length} results.`];
  return [...explain(answer), ...shown, ...count].join('\n\n');
}
