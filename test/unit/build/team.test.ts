import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commentMark, pullRequestComment } from '#build/difference/comment.ts';
import { headersFor, readHeaderRules } from '#build/header-rules.ts';
import { codeOwners } from '#build/owners/code-owners.ts';
import { makePlaybook } from '#playbook/playbook.ts';
import { sample } from '../playbook/sample.ts';

const workflows = globSync('.github/workflows/*.yml').map((file): [string, string] => [
  file,
  readFileSync(file, 'utf8'),
]);

test.for(workflows)('%s: actions pinned to a commit, rights given job by job', ([, text]) => {
  const uses = [...text.matchAll(/uses: (.*)/g)].map(([, name = '']) => name);
  expect(uses.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(name))).toEqual([]);
  const workflow = parse(text);
  expect(workflow.permissions).toEqual({});
  expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  for (const job of Object.values<{ name: string; permissions: object }>(workflow.jobs)) {
    expect(job.permissions).toBeDefined();
    expect(job.name).toMatch(/\?$/);
  }
  expect(text.split('actions/checkout@').length).toBe(
    text.split('persist-credentials: false').length,
  );
});

test('a workflow started by a pull request has no secret and may not write', () => {
  const open = workflows.filter(([, text]) => 'pull_request' in parse(text).on);
  expect(open.map(([file]) => file)).toEqual(['.github/workflows/check.yml']);
  for (const [, text] of open) expect(text).not.toMatch(/secrets\.|github\.token|: write/);
});

test.for([
  ['true', '', 1],
  ['null', '', 1],
  ['false', '', 0],
  ['true', 'yes', 0],
] as const)(
  'where Pages answers public: %s, and the variable PUBLIC_PLAYBOOK is “%s”, the deployment stops with %i',
  ([isPublic, meant, status]) => {
    const { permissions, steps } = parse(readFileSync('.github/workflows/deploy.yml', 'utf8')).jobs
      .build;
    expect(permissions).toEqual({ contents: 'read', pages: 'read' });
    const at = steps.findIndex(({ run = '' }) => run.includes('.public'));
    expect(steps.findIndex(({ run = '' }) => run.includes('build'))).toBeGreaterThan(at);
    const script = `gh() { echo ${isPublic}; }\n${steps[at].run}`;
    const env = { ...process.env, PUBLIC_PLAYBOOK: meant };
    const ended = spawnSync('bash', ['-ec', script], { env, encoding: 'utf8' });
    expect(ended.status).toBe(status);
    expect(ended.stdout).toMatch(status ? /^::error::Everyone on the internet / : /^$/);
  },
);

test('nginx sends the same headers as the other hosts', () => {
  const rules = readHeaderRules(readFileSync('public/_headers', 'utf8'));
  const sent = readFileSync('.github/nginx.conf', 'utf8').matchAll(
    /add_header ([\w-]+) "(.*)" always/g,
  );
  expect([...sent].map(([, name, value]) => [name, value])).toEqual(headersFor(rules, '/'));
});

test('a container built for a path serves the site below that path, and its page for lost readers everywhere', () => {
  const [, , serving = ''] = readFileSync('Containerfile', 'utf8').split(/^FROM /m);
  expect(serving).toMatch(/^ARG BASE=\/$/m);
  const copied = [...serving.matchAll(/^COPY --from=build \/playbook\/(\S+) (\S+)$/gm)];
  expect(copied.map(([, from, to]) => [from, to?.replace('${BASE}', '/playbook/')])).toEqual([
    ['dist', '/usr/share/nginx/html//playbook//'],
    ['dist/404.html', '/usr/share/nginx/html/'],
  ]);
});

test('a comment names the mistakes, and shows what comes from the pull request as plain text', () => {
  const problem = { severity: 'error' as const, file: 'content/a.md', line: 3 };
  const comment = pullRequestComment(
    {
      differences: [{ name: 'stage *a*', changes: ['gained a criterion: “x @all [y](z)”'] }],
      check: { problems: [{ ...problem, message: '<img src=x> | b' }] },
    },
    'https://code.example.com/run/1',
  );
  expect(comment).toContain('- stage *a* gained a criterion: “x @\u200Ball &#91;y&#93;(z)”');
  expect(comment).toContain('| content/a.md:3 | &#60;img src=x&#62; &#124; b  |');
  expect(comment).not.toContain('built site');
});

test('the comment of a pull request is found again by its mark, among others of the same name', () => {
  const report = { differences: [], check: { problems: [] } };
  expect(pullRequestComment(report, '').split('\n')[0]).toBe(commentMark);
  const workflow = readFileSync('.github/workflows/comment.yml', 'utf8');
  expect(workflow).toContain('select(.user.login == "github-actions[bot]")');
  expect(workflow).toContain(`startswith("${commentMark}")`);
  expect(workflow).not.toContain('--edit-last');
});

test('the images of the container are renewed, and its Node only within its version', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  expect(updates).toContainEqual(
    expect.objectContaining({
      'package-ecosystem': 'docker',
      directory: '/',
      ignore: [{ 'dependency-name': 'node', 'update-types': ['version-update:semver-major'] }],
    }),
  );
});

test('CODEOWNERS names the teams of playbook.yaml, and none that nobody has made', () => {
  const { playbook } = makePlaybook(
    Object.entries(sample).map(([path, text]) => ({
      file: `content/${path}`,
      text: text.replace(/^( *)- id: sales-enablement$/m, "$&\n$1  team: '@jane'"),
    })),
    '2027-11-23',
  );
  if (!playbook) throw new Error('the sample has mistakes');
  const lines = codeOwners(playbook).split('\n');
  expect(lines).toContain('/content/ @jane');
  expect(lines).toContain('/content/stages/change.mdx @jane');
  expect(lines.filter((line) => !/^#|^$|^\/content\/\S* @jane$/.test(line))).toEqual([]);
  const settings = { ...playbook.settings, developers: '@acme/developers' };
  expect(codeOwners({ ...playbook, settings })).toMatch(/^#.*\n\* @acme\/developers\n\/content\/ /);
});
