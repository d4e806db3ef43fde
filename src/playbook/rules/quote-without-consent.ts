import type { Rule } from '../rule.ts';

export const quoteWithoutConsent: Rule = {
  name: 'quote-without-consent',
  severity: 'error',
  asks: 'Quotes stand only in interviews whose customer agreed to be quoted.',
  why: 'They trusted us with their words. Printing them without leave costs the trust of the next customer too.',
  wrong: { file: 'interviews/director-lost.md', at: 'scope: quotable', text: 'scope: internal' },
  right: { file: 'interviews/director-lost.md', at: 'scope: quotable', text: 'scope: quotable' },
  check: ({ items }) =>
    items.interviews.flatMap(({ file, data }) =>
      data.quotes.length > 0 && data.consent.scope !== 'quotable'
        ? [
            {
              file,
              path: ['quotes', 0, 'text'],
              message: `Here the customer is quoted, but “scope” under “consent” is “${data.consent.scope}”.`,
              fix: 'Delete the quotes, or ask the customer and write “scope: quotable”.',
            },
          ]
        : [],
    ),
};
