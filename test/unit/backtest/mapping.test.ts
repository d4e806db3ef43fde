import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMapping } from '#backtest/read-mapping.ts';
import { makeMistakes, mistakeToText } from '#backtest/mistakes.ts';
import { readProcess } from '../../../scripts/backtest/process.ts';
import { isShipped } from '../../is-shipped.ts';
import { model, TODAY } from './company.ts';

function read(text: string) {
  const mistakes = makeMistakes();
  const mapping = readMapping('mapping.yaml', text, model, mistakes);
  return { mapping, messages: mistakes.list().map(mistakeToText) };
}

it('reads a whole mapping', () => {
  const { mapping, messages } = read(`
preset: salesforce
timeZone: Europe/Berlin
dates: dmy
resolution: day
cutoff: 2025-06-30
designed: 2025-01-01
horizon: 90
dedupe: none
unknownDeals: drop
columns: { deals: { deal: Nr, outcome: [Status, Stage] }, events: { at: Datum } }
drop: [Colour]
outcomes: { Closed Won: won, "reason:No fit": disqualified }
terms: { "Demo – Technical ": problem/theirs, "stage:Proposal": stage:backing, Signed: criterion:backing/passed, problem/ours: problem/ours }
required: [change/theirs]
rules: ["problem/theirs after change/theirs"]
ignore: [Newsletter, { term: Auto reply, reason: noise }]
outside: [Board meeting]
accept: [{ path: backing > problem, reason: new people, until: 2026-02 }]
`);
  expect(messages).toEqual([]);
  expect(mapping.terms.get('demo – technical')).toEqual({ kind: 'activity', index: 2 });
  expect(mapping.terms.get('signed')).toEqual({ kind: 'criterion', index: 2 });
  expect([...mapping.ignore]).toEqual(['newsletter', 'auto reply']);
  expect(mapping.rules).toEqual([{ activity: 2, after: 0 }]);
  expect(mapping.accept).toMatchObject([{ from: 2, to: 1, reason: 'new people' }]);
  expect(mapping.outcomes.get('reason:no fit')).toBe('disqualified');
});

it('says every mistake at once, with its place and what to write', () => {
  const { messages } = read(`
timeZon: UTC
timeZone: Berlin
dates: american
resolution: minute
cutoff: 30.6.2025
outcomes: { Closed Won: gained }
terms:
  Demo: problem/their
  "stage:Proposal": stage:backng
  Call: theirs
  call : change/ours
rules: ["problem/theirs before change/theirs"]
accept: [{ path: backing > problem }]
columns: { deals: { owner: Owner } }
`);
  expect(messages).toMatchInlineSnapshot(`
    [
      "mapping.yaml:2:1  “timeZon” is not a field of a mapping. Choose preset, timeZone, dates, resolution, cutoff, designed, horizon, dedupe, unknownDeals, columns, drop, outcomes, terms, ignore, outside, required, rules, accept.",
      "mapping.yaml:3:11  “Berlin” is not a time zone. Write one such as Europe/Berlin or UTC.",
      "mapping.yaml:4:8  “dates” is “american”, but must be dmy or mdy or ymd.",
      "mapping.yaml:5:13  “resolution” is “minute”, but must be day.",
      "mapping.yaml:6:9  “cutoff” is “30.6.2025”, but must be a day such as 2025-06-30.",
      "mapping.yaml:7:25  “gained” is not an outcome. Choose won, lost, disqualified, open.",
      "mapping.yaml:9:9  “problem/their” is not in the playbook. Did you mean “problem/theirs”?",
      "mapping.yaml:10:21  “stage:backng” is not in the playbook. Did you mean “stage:backing”?",
      "mapping.yaml:11:9  “theirs” is the name of several activities. Write <stage>/theirs.",
      "mapping.yaml:13:9  “problem/theirs before change/theirs” is not a rule. Write “<stage>/<activity> after <stage>/<activity>”.",
      "mapping.yaml:14:10  An accepted path needs “path: <stage> > <stage>” and “reason”. Write both.",
      "mapping.yaml:15:21  “owner” is not something the test reads. Choose deal, opened_at, closed_at, outcome, closed, won, lost, reason, segment, team, activity, stage, from, kind, at, count.",
    ]
  `);
});

it.each([
  ['terms:\n  Demo: stage: backing\n', '2:9', 'This line has a colon too many'],
  ['terms:\n  Demo\n  Call: theirs\n', '2:3', 'This line has no colon.'],
  ['terms:\n\tDemo: theirs\n', '2:1', 'This line is indented by a tab. Write spaces.'],
  ['terms:\n  a: b\n c: d\n', '3:1', 'This line is not indented like those beside it'],
  ['terms:\n  Demo: "theirs\n', '3:1', 'A sign is missing here: a quotation mark'],
  ['drop: }\n', '1:7', 'This cannot be read.'],
])('says where the grammar of the file breaks: %j', (text, place, message) =>
  expect(read(text).messages).toEqual([
    expect.stringContaining(`mapping.yaml:${place}  ${message}`),
  ]),
);

it('asks for a draft where the mapping is empty', () =>
  expect(read('').messages).toEqual([
    'mapping.yaml:1:1  The mapping is empty. Run without --mapping to get a draft.',
  ]));

if (!isShipped)
  console.log('Skipped: the example mapping; it is of the stages of the playbook that ships.');
it.runIf(isShipped)('reads the example of the guide against the playbook that ships', async () => {
  const guide = readFileSync(new URL('../../../src/backtest/README.md', import.meta.url), 'utf8');
  const [, example = ''] = /## mapping\.yaml\n\n```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
  const process = await readProcess('content', TODAY);
  if (typeof process === 'string') throw new Error(process);
  const mistakes = makeMistakes();
  readMapping('mapping.yaml', example, process, mistakes);
  expect(example).toContain('terms:');
  expect(mistakes.list()).toEqual([]);
});
