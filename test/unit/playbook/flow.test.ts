import { describe, expect, test } from 'vitest';
import { processList, processMap, stageFlow, stageList, waysBack } from '#playbook/flow.ts';
import { stageItem } from './example-stage.ts';

const change = stageItem('change', { next: ['people'] });
const people = stageItem('people', {
  returns: [{ to: 'change', because: 'The group doubts the problem' }],
});

test('the process map is written from the stages', () => {
  expect(processMap([change, people], 'people')).toMatchInlineSnapshot(`
    "flowchart TB
      n-change["change"]:::customer
      n-people["people"]:::here
      n-change --> n-people
      n-people r1@-.->|"1"| n-change
      class r1 return
      click n-change href "/stages/change/" "change"
      click n-people href "/stages/people/" "people""
  `);
});

test('quotation marks in a title cannot end a label', () => {
  const quoted = stageItem('change', { short: 'They said "no"' });
  expect(processMap([quoted])).toContain('["They said #quot;no#quot;"]');
});

test('the list has one item for each connection of the map', () => {
  const stages = [change, people];
  const connections = processMap(stages).match(/-->|-\.->/g) ?? [];
  expect(processList(stages)).toHaveLength(connections.length);
  expect(processList(stages).map(({ text }) => text)).toEqual([
    '“change” leads to “people”.',
    '1. From “people” back to “change”: The group doubts the problem.',
  ]);
});

test('ways back are numbered through the process', () => {
  const problem = stageItem('problem', {
    returns: [
      { to: 'people', because: 'Somebody is missing' },
      { to: 'change', because: 'It is too small' },
    ],
  });
  expect(waysBack([change, people, problem]).map(({ number, to }) => [number, to.id])).toEqual([
    [1, 'change'],
    [2, 'people'],
    [3, 'change'],
  ]);
});

describe('the flow of one stage', () => {
  test('has a row for each activity of the customer’s, in their order', () => {
    const flow = stageFlow(stageItem('problem'));
    const rows = [...flow.matchAll(/n-c\d\["([^"]+)"\]:::(\w+)/g)].map(([, does, lane]) => [
      does,
      lane,
    ]);
    expect(rows).toEqual([
      ['Gathers facts', 'customer'],
      ['Argues about causes', 'customer'],
      ['Settles access', 'alone'],
    ]);
  });

  test.each([false, true])('has one item in its list for each connection (tall: %s)', (tall) => {
    const connections = stageFlow(stageItem('problem'), { tall }).match(/-->/g) ?? [];
    expect(stageList(stageItem('problem'))).toHaveLength(connections.length);
  });
});
