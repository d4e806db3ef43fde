import { expect, test } from 'vitest';
import { splitFences } from '#site/fences.ts';

test('a diagram is cut out of the text around it, with its own words', () => {
  const html =
    '<p>Before</p><pre><code class="language-mermaid">flowchart LR\n  a["x &lt; y &amp; z"] --&gt; b</code></pre><p>After</p>';
  expect(splitFences(html)).toEqual([
    { html: '<p>Before</p>' },
    { diagram: 'flowchart LR\n  a["x < y & z"] --> b' },
    { html: '<p>After</p>' },
  ]);
});

test('text without a diagram stays whole', () => {
  expect(splitFences('<p>Only text</p>')).toEqual([{ html: '<p>Only text</p>' }]);
});
