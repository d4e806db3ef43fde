import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { allPages } from './built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // The site generator writes <!DOCTYPE html> and <br> its own way, both right.
    'doctype-style': 'off',
    'void-style': 'off',
    // The search is told about a page by <meta data-pagefind-… content>.
    'attribute-misuse': 'off',
    'long-title': 'off',
  },
});

test('the HTML of every page is valid', async () => {
  const found = new Map<string, string[]>();
  for (const { address, html } of allPages) {
    const { results } = await validator.validateString(html);
    for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages)) {
      const cause = `${message} (${ruleId})`;
      found.set(cause, [...(found.get(cause) ?? []), `${address}:${line}:${column}`]);
    }
  }
  const causes = [...found].map(
    ([cause, places]) => `${cause} at ${places[0]} and ${places.length - 1} more places`,
  );
  expect(causes).toEqual([]);
});
