import { describe, expect, test } from 'vitest';
import { readBody } from '#playbook/body.ts';

/** What is told of a text, as `line:column rule: message fix`. */
const told = (text: string) =>
  readBody(text, 1, 'md').findings.map(
    ({ line, column, rule, message, fix }) => `${line}:${column} ${rule}: ${message} ${fix}`,
  );

describe('what is not shown as it was meant is told', () => {
  test.each([
    [
      '| a | b |\n|---|---|\n| 1 | 2 | 3 |',
      '3:1 text-lost',
      '3 cells, but the table has 2 columns',
    ],
    ['Ask:\n\n```\nx\n\n## More', '3:1 text-lost', 'Write a line ``` where the code ends.'],
    ['| a | b |\n| 1 | 2 |', '1:1 mark-writing', 'Write |---|---| below the first line'],
    ['| a | b |\n|---|\n| 1 | 2 |', '1:1 mark-writing', 'look like a table'],
    ['##Heading', '1:1 mark-writing', 'Write a blank after ##.'],
    ['We ask:\n• one\n• two', '2:1 mark-writing', 'Begin each line of the list with “- ”.'],
    ['\uf0b7 from Word', '1:1 mark-writing', 'makes no list here'],
    ['It is **open bold', '1:7 mark-writing', 'make nothing bold'],
    ['It is ** not bold **', '1:7 mark-writing', 'make nothing bold'],
    ['from 100~200 to 300~400', '1:9 mark-writing', 'are struck through'],
    ['One.\n\n\tTwo.', '3:1 mark-writing', 'which makes it code'],
    ['> [!NOTE]\n> Ask.', '1:3 mark-writing', '“[!NOTE]” makes no box here.'],
    [':::note\nAsk.\n:::', '1:1 mark-writing', '“:::note” makes no box here.'],
    ['So they say.[^1]', '1:13 mark-writing', 'There is no note “1” on this page.'],
    ['See [a] (/plays/x/).', '1:5 link-writing', 'Write [a](/plays/x/).'],
    ['See [a](/plays/fit check/).', '1:5 link-writing', 'Write [a](/plays/fit-check/).'],
    ['See [a](https://a.example/b c).', '1:5 link-writing', 'Write [a](https://a.example/b%20c).'],
    ['See [a](/plays/x/ and ask', '1:5 link-writing', 'its address is not closed'],
    ['![Map 2](./Big map.png)', '1:2 link-writing', 'Write ![Map 2](./big-map.png), and name'],
    ['See [[Fit check]].', '1:5 link-writing', 'double brackets make none here'],
    ['See **[a][b]**.', '1:7 link-writing', 'its address stands nowhere'],
  ])('%j', (text, where, says) => {
    const [first, ...others] = told(text);
    expect(first).toContain(`${where}: `);
    expect(first).toContain(says);
    expect(others).toEqual([]);
  });
});

test.each([
  '- [ ] [day] agreed with [customer name] (if any)',
  '| a | b |\n|---|:-:|\n| 1 | a \\| b |\n| 2 |\n| 3 | |',
  '- so:\n  ```js\n  x ** y\n  ```\n- then',
  '> ~~~\n> x\n> ~~~',
  '`**` and `[a] (/b/)`, ~~gone~~, \\*\\* and \\[\\[',
  'A note.[^1]\n\n[^1]: Here.',
  'About ~100 people, #1 of 3, a | b',
  '[the words][ref]\n\n[ref]: /plays/x/',
])('%j is right', (text) => {
  expect(told(text)).toEqual([]);
});
