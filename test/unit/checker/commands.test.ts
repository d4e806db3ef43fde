import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { usageOf } from '#build/usage.ts';
import packageJson from '../../../package.json' with { type: 'json' };
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

  test('leaves the parsing of texts to another process: where it would kill this one, all is read', () => {
    const deadly = join(root, 'deadly.mjs');
    writeFileSync(
      deadly,
      `import { registerHooks } from 'node:module';
       const code = 'export const mdxToMdast = () => process.exit(9), markdownToMdast = mdxToMdast';
       const engine = { url: 'data:text/javascript,' + encodeURIComponent(code), shortCircuit: true };
       registerHooks({
         resolve: (name, context, next) => (name === 'satteri' ? engine : next(name, context)),
       });`,
    );
    const content = contentOf('apart', right ? applied(right) : {});
    vi.stubEnv('NODE_OPTIONS', `--import=${pathToFileURL(deadly).href}`);
    expect(run('check', '--content', content)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(': no problems.'),
    });
  });
});

describe('a command that is called wrongly', () => {
  test('says how it is called, in our own words', () => {
    expect(run('check', 'content/plays/price-talk.md').stderr).toMatchInlineSnapshot(`
      "“content/plays/price-talk.md” has no place here.
      Usage: npm run check -- [--fix] [--strict] [--format text|json|github] [--content DIR]
             It reads all pages, since they lean on each other: no single one is named.
      For example: npm run check -- --fix
      "
    `);
    expect(run('new', '--colour').stderr).toMatchInlineSnapshot(`
      "There is no option “--colour”.
      Usage: npm run new -- KIND FILE-NAME [--content DIR]
      For example: npm run new -- play price-talk
      "
    `);
    expect(run('diagram', '--svg').stderr).toMatch(/^There is no option “--svg”\.\nUsage: /);
    expect(run('import').stderr).toMatchInlineSnapshot(`
      "Name one folder to import.
      Usage: npm run import -- DIR [--content DIR]
      For example: npm run import -- ../old-handbook
      "
    `);
  });

  test('ends with 2, whatever it is', () => {
    expect(run('import', '../old', '../older')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Name one folder to import\.\nUsage: /),
    });
    expect(run('import', 'test', '--content', 'gone')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^There is no folder \S+gone\.\nUsage: /),
    });
    expect(run('search')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Write the words to search for\.\nUsage: /),
    });
    expect(run('build', '--port', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^“--port” must be a number up to 65535, such as 4321\.\nUsage: /,
      ),
    });
    expect(run('diff', 'nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^“nowhere” is no commit, tag or branch here\.\nUsage: /),
    });
    expect(run('test', 'everything')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^There is no check “everything”\.\nUsage: /),
    });
    expect(run('bench', 'everything')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Nothing here is called “everything”\.\nUsage: /),
    });
    expect(run('owners', '--chek')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^There is no option “--chek”\.\nUsage: /),
    });
    expect(run('weekly', 'report.md')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^“report\.md” has no place here\.\nUsage: /),
    });
  });

  test.each([
    ['check'],
    ['new', 'play', 'price-talk'],
    ['remove-samples'],
    ['import', root],
    ['diff', 'HEAD'],
    ['build'],
    ['backtest', '--sample'],
  ])('%s says that there is no such content folder, and reads no other', (command, ...words) => {
    const gone = join(root, 'gone');
    expect(run(command, ...words, '--content', gone)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(`^There is no folder ${gone}\\.\n+Usage: `),
    });
    expect(run(command, ...words, '--content', '')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Name a folder after “--content”, .*\n+Usage: /),
    });
  });

  test('--help says how it is called, with an example, and does nothing', () => {
    expect(run('dev', '--help')).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "Usage: npm run dev -- [--content DIR] [--out DIR] [--base /sub/] [--audience customer]
             [--today YYYY-MM-DD] [--port N]
      For example: npm run dev
      ",
      }
    `);
  });

  test('there is an example for each that editors call', () => {
    const scripts = Object.values(packageJson.scripts);
    const commands = scripts.flatMap((script) => /command\.mjs (\S+)/.exec(script)?.[1] ?? []);
    expect(commands).toContain('check');
    for (const command of commands)
      expect(usageOf(command)).toMatch(/^Usage: npm [^]*\nFor example: npm /);
  });
});
