import { describe, expect, it } from 'vitest';
import { termLinker, type KnownTerm } from '#site/body/link-terms.ts';
import { tickBoxes } from '#site/body/tick-boxes.ts';
import { wordsOf } from '#site/body/words-of.ts';
import { wrapTables } from '#site/body/wrap-tables.ts';

const champion: KnownTerm = {
  title: 'Champion',
  aliases: ['what we do'],
  definition: 'Works for it when we are “not in the room” & later.',
  href: '/terms/champion/',
};
const roi: KnownTerm = {
  title: 'Return on investment',
  aliases: ['ROI', 'MAP'],
  definition: 'Gain.',
  href: '/terms/roi/',
};
const stage: KnownTerm = {
  title: 'Stage',
  aliases: [],
  definition: 'A milestone.',
  href: '/terms/stage/',
};
const link = termLinker([champion, roi, stage]);

describe('a term in a text', () => {
  it('is a link with its definition where it is first named', () => {
    const html = link('<p>Find a champion. A champion moves others.</p>');
    expect(html).toBe(
      '<p>Find a <a class="term" href="/terms/champion/" data-definition="Works for it when we are “not in the room” &amp; later.">champion</a>. A champion moves others.</p>',
    );
  });

  it('is found by its acronym, but not by the same letters as a word', () => {
    expect(link('<p>Draw a map.</p>')).not.toContain('<a');
    expect(link('<p>Is the ROI clear?</p>')).toContain('>ROI</a>');
  });

  it('is found in the plural', () => {
    expect(link('<p>Two champions.</p>')).toContain('>champions</a>');
  });

  it.each([
    ['inside a link', '<p><a href="/x/">the champion</a></p>'],
    ['inside a heading', '<h2 id="a">The champion</h2>'],
    ['inside code', '<p><code>champion</code></p>'],
    ['inside words to say', '<blockquote><p>Are you the champion?</p></blockquote>'],
    ['as part of a longer word', '<p>Championship, heroic, champion-like</p>'],
    ['in an attribute', '<p><img alt="champion" src="a.png"></p>'],
    ['by words that only search knows', '<p>This is what we do.</p>'],
    ['when it is a word of every day', '<p>At this stage.</p>'],
  ])('stays as it is %s', (_, html) => {
    expect(link(html)).toBe(html);
  });

  it('is not linked on its own page', () => {
    expect(link('<p>A champion.</p>', '/terms/champion/')).not.toContain('<a');
  });
});

it('puts a table in a frame that scrolls by keyboard, named after its columns', () => {
  expect(
    wrapTables('<table><thead><tr><th>Who</th><th><b>What</b></th></tr></thead></table>'),
  ).toMatch(/^<div class="table" role="group" tabindex="0" aria-label="Table: Who, What"><table>/);
});

it('draws the boxes of a checklist, which nobody can tick on a page', () => {
  expect(tickBoxes('<li><input type="checkbox" disabled> [day]</li>')).toBe(
    '<li><span class="box" aria-hidden="true">☐</span> [day]</li>',
  );
});

describe('the words of a text, for copying', () => {
  it('are those that readers see', () => {
    expect(wordsOf('<p>Q&amp;A &quot;quoted&quot; isn’t <em>5 &lt; 6</em></p>')).toBe(
      'Q&A "quoted" isn’t 5 < 6',
    );
  });

  it('have a blank line between paragraphs, and each entry of a list on a line of its own', () => {
    expect(
      wordsOf('<p>A first\nline.</p>\n<p>A second one:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>'),
    ).toBe('A first line.\n\nA second one:\n\n- a\n- b');
  });
});
