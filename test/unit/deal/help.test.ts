import { expect, test } from 'vitest';
import { helpFor } from '#deal/help.ts';
import { positionOf } from '#deal/position.ts';
import { planOf, three, through } from './small-process.ts';

function help(entries: Record<string, string>) {
  const plan = planOf(three, entries);
  return helpFor(plan, three, positionOf(plan, three));
}

test('plays for what the customer has not done come first; those for what it has, not at all', () => {
  expect(help({}).plays.map(({ title }) => title)).toEqual([
    'Look together at the cause',
    'General cause play',
  ]);
  expect(help({ 'done:cause/looks': 'yes' }).plays.map(({ title }) => title)).toEqual([
    'General cause play',
  ]);
});

test('a sign that was seen brings its answer, in whichever stage', () => {
  expect(help({ 'stall:choice/silence': 'yes' }).stalls).toMatchObject([
    { sign: 'Silence about the choice', response: 'Ask about the choice' },
  ]);
});

test('our own work is due up to the stage the customer is in, the latest first', () => {
  const { work } = help({ ...through('cause') });
  expect(work.map(({ name }) => name)).toEqual(['people/prepare', 'cause/prepare']);
  expect(help({ 'work:cause/prepare': 'yes' }).work).toEqual([]);
});

test('who decides is not on board until an act shows it', () => {
  expect(help({}).people).toMatchObject([{ role: 'sponsor', stance: 'unknown', part: 'decides' }]);
  expect(help({ 'person:sponsor:stance': 'for' }).people).toMatchObject([{ stance: 'for' }]);
  const won = { 'person:sponsor:stance': 'for', 'person:sponsor:evidence': 'sent the figures' };
  expect(help(won).people).toEqual([]);
});

test('one of a role against outweighs one for', () => {
  const { people } = help({
    'person:sponsor:stance': 'for',
    'person:sponsor:evidence': 'sent the figures',
    'person:p2:role': 'sponsor',
    'person:p2:stance': 'against',
  });
  expect(people).toMatchObject([{ role: 'sponsor', stance: 'against' }]);
});
