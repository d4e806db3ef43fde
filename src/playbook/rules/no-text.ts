import type { Report, Rule } from '../rule.ts';

export const noText: Rule = {
  name: 'no-text',
  severity: 'error',
  asks: 'A template and a guide have a text below their fields.',
  why: 'The text is what readers come for; for a template it is what they copy.',
  wrong: { file: 'guides/interviewing.md', at: 'Ask, then be quiet.\n', text: '' },
  right: { file: 'guides/interviewing.md' },
  check: ({ items, bodies }) =>
    [...items.templates, ...items.guides].flatMap(({ file, kind, data }): Report[] =>
      (bodies.get(file)?.length ?? 1) > 0 || ('tasks' in data && data.tasks.length > 0)
        ? []
        : [
            {
              file,
              path: ['title'],
              message: `This ${kind === 'guides' ? 'guide' : 'template'} has no text.`,
              fix: 'Write it below the line “---” that closes the fields.',
            },
          ],
    ),
};
