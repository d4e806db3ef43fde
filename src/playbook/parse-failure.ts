import type { Finding } from './finding.ts';
import { cut } from './wording.ts';

/** The Markdown engine's own refusal, in an editor's words. */
export function explainFailure(error: unknown, text: string): Finding[] {
  const said = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([^]*)$/.exec(said);
  const place = { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1), length: 1 };
  const tag = /`<\/?([\w.:-]*)/.exec(said)?.[1];
  if (/Expected a closing tag/.test(said)) {
    const written = text.split('\n')[place.line - 1]?.slice(place.column - 1) ?? '';
    const alone = tag === 'Source' && /^<Source\b[^>]*>/.exec(written)?.[0];
    if (alone)
      return [
        {
          rule: 'tag-not-closed',
          ...place,
          length: alone.length,
          message: `${cut(alone)} stands alone, but does not say so.`,
          fix: `Write ${cut(alone.slice(0, -1).trimEnd())} />`,
        },
      ];
    return [
      {
        rule: 'tag-not-closed',
        ...place,
        length: (tag?.length ?? 0) + 2,
        message: `<${tag}> is opened here and not closed in the same paragraph or list.`,
        fix: `Write </${tag}> at its end. A blank line after <${tag}> needs a blank line before </${tag}>.`,
      },
    ];
  }
  if (/closing tag/.test(said))
    return [
      {
        rule: 'tag-not-closed',
        ...place,
        length: (tag?.length ?? 0) + 3,
        message: `</${tag ?? ''}> closes a tag that is not open here.`,
        fix: 'Delete it, or write the opening tag before it.',
      },
    ];
  return [
    {
      rule: 'page-writing',
      ...place,
      message: 'From here on the page cannot be read.',
      fix: 'Look for a sign < or { that is meant as text, and write \\< or \\{.',
    },
  ];
}
