import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { rules } from '#playbook/rules/index.ts';
import { applied } from '../rules/example.ts';

// Starts a process for each command: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const project = join(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What a command answers. */
function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/command.mjs', command, ...args],
    { cwd: project, encoding: 'utf8', env: { ...process.env, PLAYBOOK_TODAY: '2026-11-23' } },
  );
  return { status, stdout, stderr };
}

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function contentOf(name: string, files: Readonly<Record<string, string>>): string {
  const content = join(root, name, 'content');
  for (const [path, bytes] of Object.entries({ ...files, 'guides/map.png': picture })) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
  }
  return content;
}

describe('npm run check', () => {
  const { wrong, right } = rules.find(({ name }) => name === 'diagram') ?? {};

  test('finds what is wrong in the grammar of a diagram, at its line', () => {
    const content = contentOf('grammar', wrong ? applied(wrong) : {});
    const { status, stdout } = run('check', '--content', content);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^content\/guides\/how-to-use\.md:\d+:9 {2}“->” is not an arrow .*\(diagram\)$/m,
    );
    expect(stdout).toContain('first -> second');
  });

  test('is content with a diagram that can be drawn', () => {
    const content = contentOf('drawn', right ? applied(right) : {});
    expect(run('check', '--content', content).stdout).toMatch(/: no problems\.$/m);
  });
});
