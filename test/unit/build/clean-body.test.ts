import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanBody as cleanBodyOf } from '#build/import/clean-body.ts';

const cleanBody = (text: string) => cleanBodyOf(text, () => ({ why: 'It is not there.' }));

test('the first heading becomes the title, the others follow without a jump', () => {
  expect(cleanBody('# Our *way*\n\nText\n\n#### Deep\n\n# Another\n')).toEqual({
    title: 'Our way',
    body: 'Text\n\n## Deep\n\n## Another',
    leftOut: [],
  });
});

test('HTML goes, its words and links stay, code blocks are left alone', () => {
  const { body, leftOut } = cleanBody(
    '<p>See <a href="https://example.com">this</a><!-- note --></p>\n\n```html\n<p>kept</p>\n```\n\n<script>alert(1)</script><img src="a.png" alt="The plan">',
  );
  expect(body).toBe(
    'See [this](https://example.com)\n\n```html\n<p>kept</p>\n```\n\n(Picture: The plan)',
  );
  expect(leftOut).toEqual([
    'a part in <script>',
    'the picture “The plan” (a.png). It is not there.',
  ]);
});

test.for([
  ['a list', '<ul>\n  <li>One</li>\n  <li><b>Two</b></li></ul>', '- One\n- **Two**'],
  ['a numbered list', '<ol><li>One</li><li>Two</li></ol>', '1. One\n2. Two'],
  ['a heading', 'Text<h3 id="x">The <em>part</em></h3>More', 'Text\n\n## The *part*\n\nMore'],
  [
    'a table',
    '<table><tr><th>A</th><th>B|C</th></tr><tr><td>1<br>2</td></tr></table>',
    '| A | B\\|C |\n| --- | --- |\n| 1 2 |  |',
  ],
  ['a table of Markdown', '| A |\n| --- |\n| <p>1</p><p>2</p> |', '| A |\n| --- |\n|  1  2  |'],
  [
    'code',
    '<pre><code>a &lt; b\n</code></pre> and <code>c</code>, `<b>`',
    '```\na < b\n```\n\nand `c`, `<b>`',
  ],
  ['a gap to fill', 'Dear <first name> of <company>', 'Dear <first name> of <company>'],
  [
    'an address with a gap',
    'See https://a.example/<team>/x now',
    'See `https://a.example/<team>/x` now',
  ],
  ['signs', 'one&nbsp;two &ndash; it&#39;s', "one two – it's"],
  [
    'a macro',
    '{info:title=Mind}\nThe gap.\n{info}<ac:structured-macro ac:name="tip"><p>Now.</p></ac:structured-macro>',
    '**Mind**\n\nThe gap.\n\nNow.',
  ],
  [
    'lists in lists',
    '<ul>\n  <li>One\n    <ol start="3"><li>Deep</li><li><p>More</p><p>of it</p></li></ol>\n  </li>\n  <li>Two</ul>',
    '- One\n\n  3. Deep\n  4. More\n\n     of it\n- Two',
  ],
  [
    'a list and a table in a table',
    '<table><tr><th>A<th>B<tr><td>1<ul><li>x<li>y</ul><td><table><tr><td>in</td><td>ner</td></tr></table></table>',
    '| A | B |\n| --- | --- |\n| 1 • x • y | in ner |',
  ],
  [
    'cells that span others, and code in a cell',
    '<table><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><td>1</td><td><code>a|b</code></td></tr></table>',
    '| A | B |  |\n| --- | --- | --- |\n|  | 1 | `a\\|b` |',
  ],
  ['words loose in a table', '<table>loose<tr><td>x</table>', 'loose\n\n| x |\n| --- |'],
  [
    'code that looks like tags',
    '<pre><code class="x">List&lt;String> a = new List<String>();\nif (a < b && c > d) <div id="x"> ```</code></pre>',
    '````\nList<String> a = new List<String>();\nif (a < b && c > d) <div id="x"> ```\n````',
  ],
  [
    'code of a macro',
    '<ac:plain-text-body><![CDATA[if (a<b) c();]]></ac:plain-text-body>',
    '```\nif (a<b) c();\n```',
  ],
  [
    'a link with signs of HTML in it',
    '<a title="x > y" href="https://a.example/?a=1&amp;b=(2)">two\n<p>lines</p></a>',
    '[two lines](https://a.example/?a=1&b=%282%29)',
  ],
  [
    'tags that nothing closes',
    '<p>One<p>Two <b>bold and <i>both</b> slanted</i></div> <time> <b class="x">rest',
    'One\n\nTwo **bold and both** *slanted* <time> rest',
  ],
  [
    'comments',
    'a<!-- one <b>two</b> --> b <!-- never closed <i>c</i>',
    'a b <!-- never closed *c*',
  ],
  [
    'something folded, with Markdown in it',
    '<details><summary>More</summary>\n\n- a **b**\n  - c\n\n</details>\nAfter',
    '**More**\n\n- a **b**\n  - c\n\nAfter',
  ],
  [
    'a box of a note program',
    '<aside>\n💡 **Mind** [this](https://a.example)\n\n</aside>\n\nText',
    '💡 **Mind** [this](https://a.example)\n\nText',
  ],
  ['quoted', '<blockquote><p>One</p><ul><li>a</li></ul></blockquote>', '> One\n> \n> - a'],
  [
    'HTML in entries and quotes of Markdown',
    '- <b>One</b> <ul><li>a</li><li>b</li></ul>\n> <div>two</div>',
    '- **One**   • a • b \n>  two',
  ],
  [
    'boxes to tick',
    '<ul><li><input type="checkbox" checked>One<li><input type="checkbox">Two</ul>',
    '- [x] One\n- [ ] Two',
  ],
  ['less than', 'a <b = c, a <p or so, it’s <i>', 'a <b = c, a <p or so, it’s <i>'],
  ['signs that mean themselves', '5 < 6 &lt;b&gt; AT&amp;T', '5 < 6 &lt;b&gt; AT&amp;T'],
  ['an anchor', '## **Welcome** {#welcome}', '## **Welcome**'],
  [
    'a box',
    '> [!tip]- Before\n> Read.\n\n> [!NOTE]\n> Mind.',
    '> **Before**\n>\n> Read.\n\n> **Note**\n>\n> Mind.',
  ],
  [
    'marked words, a note, a name of a line',
    '==one== a == b^[two] x^2 end ^ab12',
    '**one** a == b (two) x^2 end',
  ],
  ['per cent', '10%% and 20%% more', '10%% and 20%% more'],
  [
    'links whose address stands elsewhere',
    '[Our *plan*][b], [B][], [b], [an [x] b][b], [b]: a, \\[b], [gap] and `[b]` [it][c][^1]\n\n[b]: b.md "Title"\n> [C]: <sub/c d.md>\n[b]: second.md\n\n[^1]: Note.\n\n```\n[b]: kept\n```',
    '[Our *plan*](b.md), [B](b.md), [b](b.md), [an [x] b](b.md), [b](b.md): a, \\[b], [gap] and `[b]` [it](<sub/c d.md>)[^1]\n\n[^1]: Note.\n\n```\n[b]: kept\n```',
  ],
  [
    'links by name',
    '[[Who to ask]], [[a/Plan (1)#Part|the plan]], [[#Here]]',
    '[Who to ask](Who%20to%20ask.md), [the plan](a/Plan%20%281%29.md), Here',
  ],
] as const)('the marks of other programs become Markdown: %s', ([, text, body]) => {
  expect(cleanBody(text)).toEqual({ title: undefined, body, leftOut: [] });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 4, maxLength: 8 });
const kinds =
  'p div ul ol li table tr td b i a code pre h2 details summary aside blockquote figure span x-y';
const { html } = fc.letrec<{ html: string }>((again) => ({
  html: fc.oneof(
    { depthSize: 'large' },
    word,
    fc
      .tuple(
        fc.constantFrom(...kinds.split(' ')),
        fc.array(again('html'), { maxLength: 4 }),
        fc.nat(3),
      )
      .map(([name, parts, end]) => `<${name}>${parts.join('\n ')}${end > 0 ? `</${name}>` : ''}`),
  ),
}));

test('however tags are nested or left open, no word is lost', () => {
  fc.assert(
    fc.property(html, (text) => {
      // Letters, since words that stand on both sides of a tag may come to stand together.
      const letters = (of: string) => (of.replace(/<[^<>]*>/g, '').match(/[a-g]/g) ?? []).sort();
      expect(letters(cleanBody(text).body)).toEqual(letters(text));
    }),
  );
});
