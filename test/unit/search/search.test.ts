import { describe, expect, test } from 'vitest';
import { explain } from '#search/explain.ts';
import { page, searchOver } from './site.ts';

const search = searchOver(
  [
    {
      page: page('/stages/people/', {
        kind: 'stage',
        title: 'Who has to be part of this?',
        aliases: ['stakeholders', 'single threaded'],
        stages: ['people'],
      }),
      text: 'They list who is affected, who pays and who may stop it.',
    },
    {
      page: page('/people/budget-owner/', {
        kind: 'role',
        title: 'Budget owner',
        aliases: ['economic buyer', 'CFO'],
        roles: ['budget-owner'],
      }),
      text: 'Holds the money and defends where it went.',
    },
    {
      page: page('/terms/economic-buyer/', { kind: 'term', title: 'Economic buyer' }),
      text: 'The person who can release the money. Here called the budget owner.',
    },
    {
      page: page('/terms/bant/', { kind: 'term', title: 'BANT' }),
      text: 'Budget, authority, need and timing.',
    },
    {
      page: page('/terms/purchase-order/', {
        kind: 'term',
        title: 'Purchase order',
        aliases: ['PO'],
      }),
      text: 'The paper by which a customer orders.',
    },
    {
      page: page('/plays/price-talk/', {
        kind: 'play',
        title: 'Talk about price',
        aliases: ['too expensive', 'BANT'],
        roles: ['budget-owner'],
      }),
      text: 'A discount is no answer to a fear. Procurement asks because it must show a result.',
    },
    {
      page: page('/plays/paper-path/', {
        kind: 'play',
        title: 'Walk the paper path early',
        aliases: ['stuck in procurement', 'purchase order', 'PO'],
      }),
      text: 'Ask procurement how an order number is raised. The cost of doing nothing is small here.',
    },
    {
      page: page('/templates/comparison/', {
        kind: 'template',
        title: 'Honest comparison sheet',
        aliases: ['vendor comparison'],
      }),
      text: 'All options side by side, doing nothing included.',
    },
  ],
  ['price cost expensive', 'silent ghosted'],
);
const first = async (words: string) => (await search.ask(words)).found[0]?.page.url;
const urls = async (words: string) => (await search.ask(words)).found.map(({ page }) => page.url);

describe('what a page is called comes first', () => {
  test.each([
    ['an alias', 'CFO', '/people/budget-owner/'],
    ['a title', 'budget owner', '/people/budget-owner/'],
    ['the plural', 'Budget owners', '/people/budget-owner/'],
    ['a name inside a question', 'how do i find the stakeholders', '/stages/people/'],
    ['two letters', 'PO', '/terms/purchase-order/'],
    ['an unfinished word', 'compa', '/templates/comparison/'],
    ['a hyphen', 'single-threaded', '/stages/people/'],
  ])('%s: %s', async (_, words, url) => expect(await first(words)).toBe(url));

  test('the thing itself before its definition, unless the definition is asked for', async () => {
    expect(await first('economic buyer')).toBe('/people/budget-owner/');
    expect(await first('economic buyer definition')).toBe('/terms/economic-buyer/');
  });

  test('letters that stand for something are explained', async () => {
    expect(await first('bant')).toBe('/terms/bant/');
    expect(await first('PO')).toBe('/terms/purchase-order/');
    expect(await first('purchase order')).toBe('/plays/paper-path/');
  });

  test('a kind that is asked for comes forward', async () => {
    expect(await first('comparison template')).toBe('/templates/comparison/');
  });
});

describe('words are found in other words', () => {
  test.each([
    ['comparision', 'comparison', '/templates/comparison/'],
    ['stakholder', 'stakeholder', '/stages/people/'],
    ['procurment', 'procurement', '/plays/paper-path/'],
  ])('%s is read as %s, and said so', async (typed, word, url) => {
    const answer = await search.ask(typed);
    expect(answer.found[0]?.page.url).toBe(url);
    expect(explain(answer)[0]).toMatch(`Showing results for “${word}`);
    expect(explain(answer)[0]).toContain(`“${typed}”`);
  });

  test('names of one thing stand for each other', async () => {
    expect(await urls('economic buyer')).toContain('/people/budget-owner/');
  });

  test('everyday words stand for each other', async () => {
    expect(await urls('cost')).toContain('/plays/price-talk/');
  });
});

describe('whole questions', () => {
  test('words that tell nothing are left aside', async () => {
    expect(await first('how do i get past procurement')).toBe('/plays/paper-path/');
  });

  test('if no page has all words, pages with some of them answer, and it is said', async () => {
    const answer = await search.ask('procurement affected');
    expect(answer.found.length).toBeGreaterThan(1);
    expect(explain(answer)).toEqual(['No page has all of these words; these have some of them.']);
  });

  test('a word on no page is left out, and it is said', async () => {
    const answer = await search.ask('procurement xylophones');
    expect(answer.found[0]?.page.url).toBe('/plays/paper-path/');
    expect(explain(answer)).toEqual(['No page has “xylophones”; left out.']);
  });

  test('quoted words have to stand together', async () => {
    expect(await urls('"doing nothing is"')).toEqual(['/plays/paper-path/']);
    expect(await urls('"nothing doing"')).toEqual([]);
  });
});

describe('whatever is typed, there is an answer and no error', () => {
  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['an open quote', '"'],
    ['empty quotes', '“”'],
    ['markup', '<b>&amp;</b>'],
    ['a null character', '\u0000'],
    ['a picture', '🚀'],
    ['only small words', 'the of and'],
    ['another script', 'שלום'],
    ['twenty thousand letters', 'a'.repeat(20_000)],
  ])('%s', async (_, words) => {
    const { found } = await search.ask(words);
    expect(Array.isArray(found)).toBe(true);
  });

  test('words found nowhere find nothing', async () => {
    expect(await urls('xylophone')).toEqual([]);
  });
});
