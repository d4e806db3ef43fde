import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readPlaybook } from '#playbook/read-playbook.ts';

export interface CheckFigure {
  files: number;
  /** Milliseconds of work, the start of Node not counted. */
  milliseconds: number;
  /** Milliseconds of processor time in this process; texts are read beside it in another. */
  work: number;
  problems: number;
}

/** Measures the checker on generated playbooks of so many files, each the best of some runs. */
export async function benchCheck(
  sizes: readonly number[] = [60, 10_000],
  runs = 3,
): Promise<CheckFigure[]> {
  const figures: CheckFigure[] = [];
  for (const size of sizes) {
    const root = await mkdtemp(join(tmpdir(), 'check-'));
    const content = join(root, 'content');
    try {
      await write(content, size);
      let best: CheckFigure | undefined;
      for (let run = 0; run < runs; run += 1) {
        const started = performance.now();
        const before = process.cpuUsage();
        const { problems, files } = await readPlaybook(content, '2026-11-23');
        const milliseconds = performance.now() - started;
        const { user, system } = process.cpuUsage(before);
        const work = (user + system) / 1000;
        if (!best || milliseconds < best.milliseconds)
          best = { files, milliseconds, work, problems: problems.length };
      }
      if (best) figures.push(best);
    } finally {
      await rm(root, { recursive: true });
    }
  }
  return figures;
}

/** One stage for each question, the rest terms and guides with a few paragraphs and links. */
async function write(content: string, size: number): Promise<void> {
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  };
  await put('playbook.yaml', settings);
  await put('people/problem-owner.md', role);
  for (const [index, id] of stages.entries())
    await put(`stages/${id}.mdx`, stage(id, stages[index + 1]));
  const rest = Array.from({ length: size - stages.length - 2 }, (_, at) => at);
  for (let from = 0; from < rest.length; from += 200)
    await Promise.all(
      rest
        .slice(from, from + 200)
        .map((at) => put(at % 2 === 0 ? `terms/t${at}.md` : `guides/g${at}.mdx`, page(at))),
    );
}

const stages = ['change', 'people', 'problem', 'priorities', 'choices', 'backing'];
const kept = 'owner: enablement\nreviewed: 2026-11-01\n';

const settings = `name: Bench
company: Your company
tagline: How our customers buy
site: https://playbook.example.com
repository: { url: https://github.com/your-company/bench }
stages: [${stages.join(', ')}]
questions:
${stages.map((id) => `  - { id: q-${id}, text: How do you do ${id}?, short: Do ${id} }\n`).join('')}owners: [{ id: enablement, name: Enablement }]
review:
  everyMonths: { stages: 6, plays: 6, people: 12, templates: 12, guides: 12, terms: 24 }
thresholds: {}
`;

const role = `---\ntitle: The owner\n${kept}summary: Has the problem.\ntitles: [Head of it]\nstake: Its own peace\n---\n`;

const stage = (id: string, next = '') => `---
title: Stage of ${id}
short: Stage ${id}
${kept}question: q-${id}
summary: What the customer does.
status: in-force
duration: { low: 2, high: 6, unit: weeks, basis: assumption }
value: A sound reason to act
customer:
  - { id: does-it, does: Does something, evidence: [assumption] }
ours:
  - { id: help, does: Help with it, facilitates: [does-it], value: They gain something }
people:
  - { role: problem-owner, part: leads, needs: A number }
criteria:
  - { id: done, customer: has done it, proof: Their own mail, who: problem-owner, evidence: [assumption] }
next: [${next}]
stalls:
  - { id: stall, sign: Nobody answers, cause: No reason to, response: Ask why, evidence: [assumption] }
---
`;

const text = (at: number) => `
## What it is

Ask who else would notice, and read [the first stage](/stages/change/#done) before you call. ${'Words that say something. '.repeat(8)}

- one thing to *know*
- another, with [a term](/terms/t${at - (at % 2)}/)

### In short

${'A paragraph of plain words about what customers do. '.repeat(6)}
`;

const page = (at: number) =>
  at % 2 === 0
    ? `---\ntitle: Term ${at}\naliases: [word ${at}, other ${at}]\n${kept}definition: What it means, in a sentence or two.\nstages: [change]\n---\n${text(at)}`
    : `---\ntitle: Guide ${at}\n${kept}summary: What the reader can do.\nminutes: 5\n---\n${text(at)}\n<Note kind="tip">Ask first.</Note>\n`;
