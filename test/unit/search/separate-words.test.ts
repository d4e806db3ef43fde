import { expect, test } from 'vitest';
import { separateWords } from '#search/separate-words.ts';

const textOf = (html: string) =>
  html
    .replace(/<button data-pagefind-ignore[^>]*>.*?<\/button>/g, '')
    .replace(/<\/?div[^>]*>/g, '|')
    .replace(/<[^>]+>/g, '');

test.each([
  ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', '|Term||Meaning|'],
  ['<tr><th scope="col">Alpha</th><th>Beta</th></tr>', '|Alpha||Beta|'],
  ['<summary>When</summary><p>Then</p>', '|When|Then'],
  ['<strong>Gathers</strong><small>facts</small>', 'Gathers facts'],
  ['<a href="/">one</a><a href="/">two</a>', 'one two'],
  ['first<br/>second', 'first second'],
])('%s reads as words of their own', (html, text) =>
  expect(textOf(separateWords(html))).toBe(text),
);

test('words that are one stay one', () => {
  expect(textOf(separateWords('<b>A</b>s <em>re</em>write <header>x</header>'))).toBe(
    'As rewrite x',
  );
});

test('buttons are left out', () => {
  expect(textOf(separateWords('<p>Say</p><button type="button">Copy these words</button>'))).toBe(
    'Say',
  );
});
