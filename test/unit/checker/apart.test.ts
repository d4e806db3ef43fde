import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readBodiesApart } from '#playbook/apart.ts';
import { divide } from '#playbook/divide.ts';
import { makePlaybook, readBodies } from '#playbook/playbook.ts';
import { asFiles, sample, today } from '../playbook/sample.ts';

// Starts processes or tries thousands of texts: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const root = await mkdtemp(join(tmpdir(), 'apart-'));
afterAll(() => rm(root, { recursive: true }));

const page = (file: string, text: string) => divide({ file: `content/${file}`, text });

/** A program in the place of the one that reads, with faults of its own. */
async function program(body: string): Promise<URL> {
  const file = join(root, `${Math.random()}.mjs`);
  await writeFile(
    file,
    `import { createInterface } from 'node:readline';
     const empty = { body: { headings: [], links: [], images: [], diagrams: [], uses: [], length: 1 }, findings: [] };
     process.stdout.write('{"ready":true}\\n');
     for await (const line of createInterface({ input: process.stdin })) {
       const tasks = JSON.parse(line);
       for (const { text } of tasks) { ${body} }
       process.stdout.write(JSON.stringify(tasks.map(() => empty)) + '\\n');
     }`,
  );
  return pathToFileURL(file);
}

describe('texts read in a process of their own', () => {
  test('come out as they do here', async () => {
    const divided = asFiles(sample).map(divide);
    expect(new Map([...(await readBodiesApart(divided))].sort())).toEqual(
      new Map([...readBodies(divided)].filter(([, { body }]) => body).sort()),
    );
  });

  test('signs that end a line elsewhere divide nothing', async () => {
    const pages = [page('x/a.md', '---\ntitle: A\n---\nOne\u2028[two](a\u2029b)\n')];
    expect(await readBodiesApart(pages)).toEqual(readBodies(pages));
  });

  test('one of 300 that kills the program is named, all others are read', async () => {
    const pages = Array.from({ length: 300 }, (_, at) =>
      page(`x/p${at}.md`, at === 77 ? 'die' : 'text'),
    );
    const dying = await program("if (text.includes('die')) process.kill(process.pid, 'SIGABRT');");
    const read = await readBodiesApart(pages, { program: dying });
    const refused = [...read].filter(([, { findings }]) => findings.length > 0);
    expect(read.size).toBe(300);
    expect(refused.map(([file, { findings }]) => [file, findings[0]?.rule])).toEqual([
      ['content/x/p77.md', 'page-unreadable'],
    ]);
  });

  test('one that never ends is named too', async () => {
    const hanging = await program("if (text.includes('hang')) for (;;) ;");
    const pages = [page('x/a.md', 'text'), page('x/b.md', 'hang'), page('x/c.md', 'text')];
    const read = await readBodiesApart(pages, { program: hanging });
    expect(read.get('content/x/b.md')?.findings[0]?.message).toContain('for ever');
    expect(read.get('content/x/c.md')?.findings).toEqual([]);
  });

  test('a program that does not start is our own fault', async () => {
    const broken = join(root, 'broken.mjs');
    await writeFile(broken, 'process.exit(1)');
    const reading = readBodiesApart([page('x/a.md', 'text')], { program: pathToFileURL(broken) });
    await expect(reading).rejects.toThrow('did not start');
  });
});

describe('what kills or stops the Markdown engine', () => {
  const killers: [what: string, text: string, rule: string, line: number][] = [
    ['an import that ends the file', "Text.\n\nimport '\\", 'import-or-export', 3],
    ['an import inside a paragraph', "Text.\nimport '\\", 'import-or-export', 2],
    ['20,000 quotes', `${'> '.repeat(2400)}x`, 'nested-too-deeply', 1],
    ['a brace and forty breaks', `Text.\n\n{ /a }\n${'<br> x\n'.repeat(40)}`, 'code-in-braces', 3],
    ['forty breaks alone', `${'<br> x\n'.repeat(40)}`, 'html', 1],
  ];

  test.each(killers)('%s is named at its place', async (_what, text, rule, line) => {
    const one = page('elsewhere/page.mdx', text);
    const read = one.body === undefined ? undefined : await readBodiesApart([one]);
    const found = [...one.problems, ...(read?.get(one.file)?.findings ?? [])];
    expect(found[0]).toMatchObject({ rule, line });
    expect(found.some((problem) => problem.rule === 'page-unreadable')).toBe(false);
  });

  test('beside 300 good pages, both are named and nothing else', () => {
    const good = Array.from({ length: 300 }, (_, at): [string, string] => [
      `terms/t${at}.mdx`,
      `---\ntitle: Term ${at}\nowner: sales-enablement\nreviewed: 2026-08-01\ndefinition: What it means.\n---\n\nText.\n`,
    ]);
    const bad = good.map(([path, text], at): [string, string] => [
      path,
      at === 77 ? `${text}\nimport '\\` : at === 201 ? `${text}\n${'> '.repeat(20_000)}x` : text,
    ]);
    const { problems } = makePlaybook(asFiles({ ...sample, ...Object.fromEntries(bad) }), today);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/terms/t201.mdx nested-too-deeply',
      'content/terms/t77.mdx import-or-export',
    ]);
  });
});
