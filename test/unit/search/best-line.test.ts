import { expect, test } from 'vitest';
import { bestLine } from '#search/best-line.ts';

const text = {
  content:
    'Paper path. Walk it early. Know. Procurement does its job. They need an order number before anything is paid. Do. Ask who raises the order.',
  summary: 'Walk the paper path before it is urgent.',
  anchors: [
    { id: 'know', element: 'h2', text: 'Know', location: 5 },
    { id: 'number', element: 'li', text: '', location: 10 },
    { id: 'do', element: 'h2', text: 'Do.', location: 19 },
  ],
};
const places = (found: Record<number, number>) =>
  new Map(Object.entries(found).map(([place, weight]) => [Number(place), weight]));
const said = (line: ReturnType<typeof bestLine>) =>
  line.pieces.map(({ text, found }) => (found ? `[${text.trim()}]` : text)).join('');

test('the sentence with most of the words is shown, with its heading and nearest place', () => {
  const line = bestLine(text, places({ 13: 2, 14: 1, 24: 2 }));
  expect(said(line)).toBe('They need an[order number] before anything is paid.');
  expect(line).toMatchObject({ anchor: 'number', section: 'Know' });
});

test('for a heading that asks what was asked, the sentence below it is shown', () => {
  const line = bestLine(text, places({ 5: 1 }));
  expect(said(line)).toBe('Procurement does its job.');
  expect(line).toMatchObject({ anchor: 'know', section: 'Know' });
});

test('a page found by its name alone shows its summary', () => {
  expect(said(bestLine(text, new Map()))).toBe('Walk the paper path before it is urgent.');
  expect(bestLine(text, places({ 0: 1, 1: 1 })).anchor).toBe('');
});

test('a sentence with too little of the words is no answer', () => {
  expect(said(bestLine(text, places({ 13: 1 }), 2))).toBe(text.summary);
});

test('a long sentence is cut around the words', () => {
  const content = `Title. ${'word '.repeat(60)}target ${'word '.repeat(20)}end.`;
  const line = bestLine({ content, summary: '', anchors: [] }, places({ 61: 1 }));
  expect(said(line)).toContain('[target]');
  expect(said(line).split(' ').length).toBeLessThan(34);
});
