import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createRenderer, type DiagramJob, type DrawnDiagram } from '#diagram/renderer.ts';
import { KINDS } from '#diagram/kinds.ts';
import { fixtures } from './fixtures.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const renderer = createRenderer({ cache: false, processes: 1 });
afterAll(() => renderer.close());

const drawnBy = async (
  jobs: readonly DiagramJob[],
  options: { processes: number } = { processes: 1 },
) => {
  const own = createRenderer({ cache: false, ...options });
  const all = await own.renderAll(jobs);
  await own.close();
  return new Map(jobs.map((job, i) => [job.id, svgOf(all[i])]));
};
const svgOf = (drawn: object | undefined) => (drawn && 'svg' in drawn ? drawn.svg : undefined);

describe('every kind of diagram', async () => {
  const drawn = await renderer.renderAll(fixtures);
  const byId = new Map(fixtures.map((job, i) => [job.id, drawn[i] as DrawnDiagram]));

  test('is drawn, without a warning', () => {
    const problems = drawn.flatMap((each, i) =>
      each instanceof Error ? [`${fixtures[i]?.id}: ${each.message}`] : each.warnings,
    );
    expect(problems).toEqual([]);
    const kinds = new Set(drawn.map((each) => (each as DrawnDiagram).type));
    expect([...kinds].sort()).toEqual(KINDS.map(({ name }) => name).sort());
  });

  test('is drawn with these bytes, on any machine', () => {
    const digests = [...byId].map(([id, { svg }]) => {
      const digest = createHash('sha256').update(svg).digest('hex').slice(0, 12);
      return `${id} ${/viewBox="[-\d. ]+ ([\d.]+ [\d.]+)"/.exec(svg)?.[1]} ${digest}`;
    });
    expect(digests).toMatchInlineSnapshot(`
      [
        "class 345.69 625 356d98bb2933",
        "er 345.34 345.5 76ea37071b75",
        "flowchart 921.36 319.41 d63e0f440209",
        "gantt 960 240 c5937048b014",
        "gitgraph 303.06 201.67 dc2f588f613f",
        "journey 1255.59 540 8062eaa36ed2",
        "mindmap 837.17 512.57 452e8c88e115",
        "pie 683.16 450 f88a8e194b37",
        "process-map-tall 412.03 669.5 5aa51f7b6583",
        "process-map-wide 1403.97 223.5 ad85700df405",
        "quadrant 500 500 9d06677420bd",
        "sankey 600 400 9720a81c4c8f",
        "sequence 652 680 b8d4176be2e0",
        "stage-flow-tall 314 699.5 cf9a42293c37",
        "stage-flow-wide 702.36 441.5 f61aded171a1",
        "state 386 833.5 994d4e5d1f4e",
        "timeline 1190 653.2 668a241eeada",
        "xychart 700 500 47e3289a8591",
      ]
    `);
  });

  test('is drawn with the same bytes in another order, in two processes, zone and language', async () => {
    const expected = new Map([...byId].map(([id, { svg }]) => [id, svg]));
    vi.stubEnv('TZ', 'Asia/Kathmandu');
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    const others = await drawnBy(fixtures.toReversed(), { processes: 2 });
    vi.unstubAllEnvs();
    for (const [id, svg] of others) expect(svg, id).toBe(expected.get(id));
  });

  test('has no style of its own, no colour of its own, no number that is none', () => {
    for (const [id, { svg }] of byId) {
      expect(svg, id).not.toMatch(/<style|\sstyle=|<script|<foreignObject|\son\w+=/);
      expect(svg, id).not.toMatch(
        /(?:fill|stroke|color)="(?!none|transparent|var\(|color-mix|url\(#)/,
      );
      expect(svg, id).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('has ids that begin with its own, and refers to no other', () => {
    for (const [id, { svg }] of byId) {
      const ids = Array.from(svg.matchAll(/\sid="([^"]+)"/g), ([, each]) => each);
      expect(new Set(ids).size, id).toBe(ids.length);
      expect(
        ids.every((each) => each === id || each?.startsWith(`${id}-`)),
        id,
      ).toBe(true);
      for (const [, referred] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(referred);
    }
  });

  test('is named and described by the author, else by the page', async () => {
    const source = 'flowchart LR\n  a --> b';
    const given = await renderer.render({ id: 'x', source, title: 'A', description: 'B' });
    expect(given.svg).toContain('<title id="x-title">A</title><desc id="x-desc">B</desc>');
    expect(given.svg).toContain('aria-labelledby="x-title" aria-describedby="x-desc"');
    const own = await renderer.render({
      id: 'x',
      source: `${source}\n  accTitle: Own`,
      title: 'A',
    });
    expect(own.title).toBe('Own');
  });

  test('has its flow as a list too', () => {
    const texts = Object.fromEntries(
      [...byId].map(([id, { text }]) => [id, text.items.slice(0, 3)]),
    );
    expect(texts).toMatchInlineSnapshot(`
      {
        "class": [
          {
            "text": "Stage: +String title, +Question question, +isTested() : bool",
          },
          {
            "text": "Criterion: +String act, +String proof",
          },
          {
            "text": "Activity",
          },
        ],
        "er": [
          {
            "text": "DEAL → ROLE (is decided by)",
          },
          {
            "text": "DEAL: id (string), opened (date)",
          },
          {
            "text": "ROLE: title (string), stake (string)",
          },
        ],
        "flowchart": [
          {
            "href": "/stages/recognise/",
            "text": "Someone doubts → They talk it over",
          },
          {
            "text": "They talk it over → Same problem?",
          },
          {
            "text": "Same problem? → The deciding group (yes)",
          },
        ],
        "gantt": [
          {
            "text": "Design: Ask customers, 2026-03-02 to 2026-03-20",
          },
          {
            "text": "Design: Write stages, 2026-03-23 to 2026-04-03",
          },
          {
            "text": "Prove: Past deals, 2026-04-06 to 2026-04-17",
          },
        ],
        "gitgraph": [
          {
            "text": "main: design",
          },
          {
            "text": "pilot: three months",
          },
          {
            "text": "pilot: adjust",
          },
        ],
        "journey": [
          {
            "text": "Doubt: Notices the cost, 2 of 5 (Operations)",
          },
          {
            "text": "Doubt: Reads a comparison, 4 of 5 (Operations, Finance)",
          },
          {
            "text": "Group: Finds the others, 3 of 5 (Operations, Sponsor)",
          },
        ],
        "mindmap": [
          {
            "text": "How do our customers buy?",
          },
          {
            "text": "How do our customers buy? → Why change",
          },
          {
            "text": "Why change → What triggers it",
          },
        ],
        "pie": [
          {
            "text": "No decision: 44 (44 %)",
          },
          {
            "text": "Another supplier: 29 (29 %)",
          },
          {
            "text": "Price: 15 (15 %)",
          },
        ],
        "process-map-tall": [
          {
            "href": "/stages/recognise/",
            "text": "Can we stay as we are? → Who has to be part of this?",
          },
          {
            "href": "/stages/gather/",
            "text": "Who has to be part of this? → “What is really wrong, and how will we work it out?”",
          },
          {
            "href": "/stages/diagnose/",
            "text": "“What is really wrong, and how will we work it out?” → Can we agree what matters?",
          },
        ],
        "process-map-wide": [
          {
            "href": "/stages/recognise/",
            "text": "Can we stay as we are? → Who has to be part of this?",
          },
          {
            "href": "/stages/gather/",
            "text": "Who has to be part of this? → “What is really wrong, and how will we work it out?”",
          },
          {
            "href": "/stages/diagnose/",
            "text": "“What is really wrong, and how will we work it out?” → Can we agree what matters?",
          },
        ],
        "quadrant": [
          {
            "text": "Answer their worries: Security",
          },
          {
            "text": "Ask for their advice: Operations",
          },
          {
            "text": "Answer their worries: Finance",
          },
        ],
        "sankey": [
          {
            "text": "First talks → Problem agreed: 320",
          },
          {
            "text": "First talks → Nothing happened: 180",
          },
          {
            "text": "Problem agreed → Decided: 190",
          },
        ],
        "sequence": [
          {
            "text": "Our rep → Buyer: How do you decide on something like this?",
          },
          {
            "text": "Note on Buyer: Six questions",
          },
          {
            "text": "Buyer → Our rep: First we look for the cause",
          },
        ],
        "stage-flow-tall": [
          {
            "href": "/plays/diagnosis-workshop/",
            "text": "Run a diagnosis workshop → Gathers facts across functions (helps)",
          },
          {
            "text": "Write up what you heard, for correction → Argues about causes (helps)",
          },
          {
            "text": "Tell how others decided, and what they forgot → Chooses how it will decide (helps)",
          },
        ],
        "stage-flow-wide": [
          {
            "href": "/plays/diagnosis-workshop/",
            "text": "Run a diagnosis workshop → Gathers facts across functions (helps)",
          },
          {
            "text": "Write up what you heard, for correction → Argues about causes (helps)",
          },
          {
            "text": "Tell how others decided, and what they forgot → Chooses how it will decide (helps)",
          },
        ],
        "state": [
          {
            "text": "Start → Open",
          },
          {
            "text": "Open → Deciding (the group is complete)",
          },
          {
            "text": "Start → Comparing",
          },
        ],
        "timeline": [
          {
            "text": "First year: Design: Ask six customers; Write the stages",
          },
          {
            "text": "First year: Execute: Three to six months; Adjust",
          },
          {
            "text": "After: Review: Once a year",
          },
        ],
        "xychart": [
          {
            "text": "bar: Q1, 21",
          },
          {
            "text": "bar: Q2, 26",
          },
          {
            "text": "bar: Q3, 33",
          },
        ],
      }
    `);
  });

  test('shows an item of the list for each edge of a flowchart, with the link of its node', () => {
    const map = byId.get('process-map-wide');
    expect(map?.text.items).toHaveLength(9);
    expect(map?.text.items.every(({ href }) => href?.startsWith('/stages/'))).toBe(true);
    expect(map?.svg.match(/<a [^>]*href="\/stages\//g)).toHaveLength(7);
    expect(map?.svg).toContain('aria-current="step"');
  });

  test('has its name and description in kinds that mermaid gives none', async () => {
    const source =
      'mindmap\n  accTitle: A map\n  accDescr {\n    What it\n    shows.\n  }\n  root\n    call the customer';
    expect(await renderer.render({ id: 'm', source })).toMatchObject({
      title: 'A map',
      description: 'What it shows.',
      text: { items: [{ text: 'root' }, { text: 'root → call the customer' }] },
    });
  });

  test('says what stands in its description, whatever that begins with', async () => {
    const source =
      'flowchart LR\n  accTitle: A flow\n  accDescr {\n    style is\n    click here\n  }\n  link --> b';
    const { description, text } = await renderer.render({ id: 'd', source });
    expect(description).toMatch(/^style is\s+click here$/);
    expect(text.items).toHaveLength(1);
  });
});
