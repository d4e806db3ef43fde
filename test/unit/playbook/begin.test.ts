import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin } from '#playbook/begin.ts';
import { checkName } from '#playbook/file-name.ts';
import { makePlaybook } from '#playbook/playbook.ts';
import { listStage } from '#playbook/list-stage.ts';
import { beginnings } from '#playbook/scaffold.ts';
import { asFiles, pictures, sample, today } from './sample.ts';

const playbook = wholeSample();
const texts = new Map(asFiles(sample).map(({ file, text }) => [file, text]));
const words = Object.keys(beginnings);

function wholeSample() {
  const { playbook } = makePlaybook(asFiles(sample), today, { pictures });
  if (!playbook) throw new Error('The sample has mistakes.');
  return playbook;
}

/** The problems of the sample with what was begun. */
function problemsWith(word: string, id: string) {
  const begun = begin(word, id, playbook, texts, today);
  if ('trouble' in begun) throw new Error(begun.trouble);
  const after = { ...sample, ...Object.fromEntries(begun.files) };
  return makePlaybook(asFiles(after), today, { pictures }).problems;
}

/** All of them but the warning that what was begun has still to be filled in. */
const mistakesWith = (word: string, id: string) =>
  problemsWith(word, id).filter(({ rule }) => rule !== 'unfilled');

test('a record of a day that is none is not begun', () => {
  expect(begin('change', '2026-13-40-plan', playbook, texts, today)).toEqual({
    trouble: '“2026-13-40” is no day of the calendar. Write one, or leave it out for today.',
  });
  expect(begin('play', '2026-13-40-plan', playbook, texts, today)).toHaveProperty('files');
});

test.each(words)('a new %s is right at once, and has still to be filled in', (word) => {
  expect(mistakesWith(word, 'deal-desk-talk')).toEqual([]);
  expect(problemsWith(word, 'deal-desk-talk')).toMatchObject([
    { rule: 'unfilled', severity: 'warning', fix: 'Write your own.' },
  ]);
});

test('what was not overwritten is named at its place, in fields and in the text', () => {
  const [{ message = '', line = 0 } = {}] = problemsWith('play', 'deal-desk-talk');
  expect({ message, line }).toMatchInlineSnapshot(`
    {
      "line": 6,
      "message": "“summary” and 8 more places still hold the text that npm run new wrote.",
    }
  `);
  const guide = begin('guide', 'filled', playbook, texts, today);
  const [text = ''] = 'files' in guide ? guide.files.values() : [];
  const path = 'guides/filled.md';
  const half = text.replace(/summary: .*/, 'summary: What to do after a loss.');
  const problems = (page: string) =>
    makePlaybook(asFiles({ ...sample, [path]: page }), today, { pictures }).problems;
  expect(problems(half)).toMatchObject([
    {
      message: '“Write here what it is.” is still the text that npm run new wrote.',
      line: 12,
      column: 1,
    },
  ]);
  expect(problems(half.replace('Write here what it is.', 'Ask the customer why.'))).toEqual([]);
});

test('a stage of a long name that begins with a number has a short one too', () => {
  expect(mistakesWith('stage', '2026-deals-of-the-largest-customers')).toEqual([]);
});

test('whatever it is called', { timeout: 30_000 }, () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,9}$/);
  const id = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-'));
  const odd = fc.constantFrom(
    'no',
    'true',
    'null',
    'x',
    '2026',
    '1e9',
    '0x1f',
    '007',
    'on',
    '2026-10-14',
  );
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.oneof(id, odd), (word, name) => {
      const taken = Object.keys(sample).some((path) => path.includes(`/${name}.`));
      if (!taken && checkName(`${name}.md`, '').length === 0)
        expect(mistakesWith(word, name)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a review of each year has a title of its own', () => {
  const begun = begin('review', '2025-10-01-yearly', playbook, texts, today);
  if ('trouble' in begun) throw new Error(begun.trouble);
  const last = asFiles({ ...sample, ...Object.fromEntries(begun.files) });
  const { playbook: then = playbook } = makePlaybook(last, today, { pictures });
  const textsThen = new Map(last.map(({ file, text }) => [file, text]));
  expect(begin('review', '2026-10-01-yearly', then, textsThen, today)).toMatchObject({
    url: '/living/2026-10-01-yearly/',
  });
});

test('a name that the check would refuse is refused before anything is written', () => {
  const trouble = (name: string) => begin('term', name, playbook, texts, today);
  expect(trouble('index')).toEqual({
    trouble: 'A page cannot be named “index.md”. Rename it after its title.',
  });
  expect(trouble('a'.repeat(100))).toEqual({
    trouble: expect.stringContaining('Rename it to something shorter.'),
  });
  expect(trouble('sponsor-inside')).toEqual({
    trouble:
      '“sponsor-inside” does not go with the other pages (content/terms/champion.md: “sponsor-inside” is the name of another term of today.) Write another name.',
  });
});

test('a kind that is not one, a name that is none, and a name that is taken are told', () => {
  const trouble = (word: string, id: string) => begin(word, id, playbook, texts, today);
  expect(trouble('stge', 'x')).toEqual({
    trouble: '“stge” is not something to begin. Did you mean “stage”?',
  });
  expect(trouble('people', 'cto')).toEqual({
    trouble: '“people” is not something to begin. Write role or person.',
  });
  expect(trouble('record', '2026-11-25-review')).toEqual({
    trouble: '“record” is not something to begin. Write change, review, disruption or pilot.',
  });
  expect(trouble('play', '')).toEqual({
    trouble: '“” cannot be a file name. Write small letters, digits and hyphens.',
  });
  expect(trouble('play', 'Price Talk')).toEqual({
    trouble: '“Price Talk” cannot be a file name. Write “price-talk”.',
  });
  expect(trouble('play', 'first-conversation')).toEqual({
    trouble: 'There is a play “first-conversation” already.',
  });
});

test('a stage is added at the end of the order, and comments stay', () => {
  const before =
    'name: x\nstages: # in order\n  - change # first\n  # the last\n  - people\n\nquestions: []\n';
  expect(listStage(before, 'new')).toBe(
    'name: x\nstages: # in order\n  - change # first\n  # the last\n  - people\n  - new\n\nquestions: []\n',
  );
});
