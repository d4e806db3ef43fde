import { describe, expect, test } from 'vitest';
import { processList, processMap, stageFlow, stageList } from '#playbook/flow.ts';
import { stageItem } from './example-stage.ts';

const change = stageItem('change', { next: ['people'] });
const people = stageItem('people', {
  returns: [{ to: 'change', because: 'The group doubts the problem' }],
});

test('the process map is written from the stages', () => {
  expect(processMap([change, people])).toMatchInlineSnapshot(`
    "flowchart TB
      n-change["change"]:::customer
      n-people["people"]:::customer
      n-change --> n-people
      n-people r1@-.->|"The group doubts<br/>the problem"| n-change
      class r1 return
      click n-change href "/stages/change/" "change"
      click n-people href "/stages/people/" "people""
  `);
});

test('on a narrow screen a way back has a letter, under which the list gives its reason', () => {
  expect(processMap([change, people], { tall: true })).toContain('r1@-.->|"a"| n-change');
});

test('a way back without a reason, as customers see it, is drawn and told without one', () => {
  const back = stageItem('people', { returns: [{ to: 'change', because: '' }] });
  expect(processMap([change, back])).toContain('r1@-.-> n-change');
  expect(processList([change, back])[1]?.text).toBe('(a) From “people” back to “change”.');
});

test('a reason of one word is drawn too', () => {
  const back = stageItem('people', { returns: [{ to: 'change', because: 'Reorganisation' }] });
  expect(processMap([change, back])).toContain('|"Reorganisation"|');
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
    '(a) From “people” back to “change”: The group doubts the problem.',
  ]);
});

test('the map draws of the ways back from a stage the one that it names first', () => {
  const problem = stageItem('problem', {
    returns: [
      { to: 'people', because: 'Somebody is missing' },
      { to: 'change', because: 'It is too small' },
    ],
  });
  const drawn = processMap([change, people, problem]).match(/n-\w+ r\d@.* n-\w+/g);
  expect(drawn).toEqual([
    'n-people r1@-.->|"The group doubts<br/>the problem"| n-change',
    'n-problem r2@-.->|"Somebody is missing"| n-people',
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
