import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isReport } from '#backtest/publish.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'crossing-backtest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/command.mjs', 'backtest', '--today', '2026-01-01', ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const ids = Array.from({ length: 40 }, (_, i) => `secret${i}`);
const deals = write(
  'deals.csv',
  `deal,opened_at,closed_at,outcome\n${ids.map((id, i) => `${id},2025-01-01,2025-03-01,${i % 2 ? 'won' : 'lost'}`).join('\n')}\n`,
);
const events = write(
  'events.csv',
  `deal,activity,at\n${ids.map((id) => `${id},Golf day,2025-01-05`).join('\n')}\n`,
);
const mapping = write('mapping.yaml', 'resolution: day\n');

describe('npm run backtest', { timeout: 60_000 }, () => {
  it('0: prints the report and writes it as JSON, without ids', () => {
    const json = join(folder, 'report.json');
    const { status, stdout, stderr } = run(
      '--deals',
      deals,
      '--events',
      events,
      '--mapping',
      mapping,
      '--json',
      json,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Have we captured everything\? Can't tell yet\./);
    const text = readFileSync(json, 'utf8');
    expect(isReport(JSON.parse(text))).toBe(true);
    expect(stdout + text).not.toContain('secret');
  });

  it('0: writes a draft where there is no mapping, and writes over none', () => {
    const draft = join(folder, 'draft.yaml');
    expect(run('--deals', deals, '--events', events, '--draft', draft).status).toBe(0);
    expect(readFileSync(draft, 'utf8')).toContain('# "Golf day": …   # 40 rows in 40 deals');
    run('--deals', deals, '--events', events, '--draft', draft);
    expect(existsSync(join(folder, 'draft-2.yaml'))).toBe(true);
  });

  it('1: mistakes in the data, with their place and without values', () => {
    const wrong = write('wrong.csv', 'deal,activity,at\nsecret1,Golf day,someday\n');
    const { status, stderr, stdout } = run(
      '--deals',
      deals,
      '--events',
      wrong,
      '--mapping',
      mapping,
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      `${wrong}:2  Column “at” holds something that is not a date. Write dates as 2025-06-30 or times as 2025-06-30T14:05:00Z.\n`,
    );
  });

  it('2: usage', () => {
    expect(run('--mapping', mapping).status).toBe(2);
    expect(run('--deals', 'nowhere.csv').status).toBe(2);
    expect(run('--deals', folder).stderr).toContain(`There is no file ${folder}.`);
    expect(run('--deals', deals, '--colour').status).toBe(2);
  });
});
