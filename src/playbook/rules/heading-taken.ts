import type { Rule } from '../rule.ts';
import { partsOf } from '../site-map.ts';
import { cut } from '../wording.ts';

export const headingTaken: Rule = {
  name: 'heading-taken',
  severity: 'error',
  asks: 'No heading has the address of a part that its page has anyway, such as “Say” in a play.',
  why: 'A link to the one would lead to the other.',
  wrong: { file: 'plays/first-conversation.md', text: '\n## Say\n\nWords.\n' },
  right: { file: 'plays/first-conversation.md', text: '\n## Say it later\n\nWords.\n' },
  check: ({ all }) =>
    all.flatMap((item) => {
      const parts = partsOf(item);
      return item.headings
        .filter(({ id }) => parts.has(id))
        .map(({ depth, text, id, line }) => ({
          file: item.file,
          place: { line, column: 1, length: depth },
          message: `“${cut(text)}” would have the address #${cut(id)}, which another part of this page has.`,
          fix: 'Say in the heading what is different here, or write its text into that part.',
        }));
    }),
};
