import { afterAll, describe, expect, test, vi } from 'vitest';
import { createRenderer, DiagramFailure } from '#diagram/renderer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const renderer = createRenderer({ cache: false, processes: 1 });
afterAll(() => renderer.close());

const said = async (source: string): Promise<string> => {
  const [answer] = await renderer.renderAll([{ id: 'x', source }]);
  if (!(answer instanceof DiagramFailure)) return 'drawn';
  return `${answer.line}:${answer.column} ${answer.message}`;
};

describe('a mistake is shown at its place, with its usual cause', () => {
  const mistakes: [what: string, source: string][] = [
    ['nothing', '  \n'],
    ['kind misspelt', '%% note\nflowhcart LR\n  a --> b'],
    ['kind that is not drawn', 'kanban\n  todo[To do]'],
    ['reserved word', 'flowchart LR\n  a --> b\n\n%% note\n  b --> end\n  c --> d'],
    ['missing bracket', 'flowchart LR\n  a --> b\n  b --> c[unclosed\n  c --> d'],
    ['signs in a label', 'flowchart LR\r\n  a[hello (world)] --> b'],
    ['unknown arrow', 'flowchart LR\n  a --> b\n  b -> c'],
    ['direction misspelt', 'flowchart LX\n  a --> b'],
    ['bracket closed by the next box', 'flowchart LR\n  a[Start --> b[End]\n  b --> c'],
    ['unclosed group', 'flowchart LR\n  subgraph x\n  a --> b'],
    ['stray end', 'flowchart LR\n  a --> b\n  end\n  c --> d'],
    ['group without name', 'flowchart LR\n  subgraph\n  a --> b\n  end'],
    ['odd quotation mark', 'flowchart LR\n  a["Open] --> b'],
    ['unknown shape', 'flowchart LR\n  a --> b\n  c@{ shape: rhombus }'],
    ['unclosed loop', 'sequenceDiagram\n  loop daily\n  A->>B: hi'],
    ['sequence arrow', 'sequenceDiagram\n  A->>B: hi\n  A==>>B: no'],
    ['no message', 'sequenceDiagram\n  A->>B hello'],
    ['nobody to deactivate', 'sequenceDiagram\n  A->>B: hi\n  deactivate B\n  B->>A: x'],
    ['state arrow', 'stateDiagram-v2\n  [*] --> a\n  a -> b'],
    ['class arrow', 'classDiagram\n  A -> B'],
    ['interface', 'classDiagram\n  interface A {\n  }'],
    ['no score', 'journey\n  section a\n  Do thing\n  Other: 3: Me'],
    ['score in words', 'journey\n  section a\n  Do thing: high: Me\n  Other: 3: Me'],
    [
      'no such day',
      'gantt\n  dateFormat YYYY-MM-DD\n  section a\n  T :t1, 2026-13-45, 3d\n  U :t2, after t1, 2d',
    ],
    ['point off the chart', 'quadrantChart\n  title x\n  A: [1.5, 0.2]'],
    ['two roots', 'mindmap\n  root\n  other\n    child'],
    ['flow in words', 'sankey-beta\nA,B,10\nB,C,x\nC,D,2'],
    ['bar in words', 'xychart-beta\n  x-axis [a, b]\n  bar [1, z]'],
    ['no colon', 'pie\n  title x\n  "a" 3\n  "b" : 4'],
    ['decimal comma', 'pie\n  "won": 40,5\n  "lost": 59.5'],
    ['comma of thousands', 'pie\n  "won": 1,200\n  "lost": 300'],
    ['less than nothing', 'pie\n  "a" : 3\n  "b" : -4'],
    ['unknown branch', 'gitGraph\n  commit\n  checkout nowhere\n  commit'],
  ];
  test('for all kinds', async () => {
    const answers: string[] = [];
    for (const [what, source] of mistakes) answers.push(`${what}: ${await said(source)}`);
    expect(answers).toMatchInlineSnapshot(`
      [
        "nothing: 1:1 This diagram is empty. Begin with its kind: “flowchart LR”.",
        "kind misspelt: 2:1 “flowhcart” is not a kind of diagram. Did you mean “flowchart”?",
        "kind that is not drawn: 1:1 A “kanban” diagram cannot be drawn well here. Use one of flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram, journey, timeline, gantt, pie, quadrantChart, mindmap, xychart, sankey, gitGraph.",
        "reserved word: 5:9 “end” is a reserved word that closes a group, and cannot name a node. Write “End”, or another name.",
        "missing bracket: 3:9 “c[unclosed” has an opening bracket and no closing one. Close it after the text.",
        "signs in a label: 2:5 “hello (world)” holds signs that draw shapes. Put the text in quotes, and write ' for a quotation mark inside: ["hello (world)"].",
        "unknown arrow: 3:5 “->” is not an arrow of a flowchart. Write “-->”, “-.->” or “==>”.",
        "direction misspelt: 1:11 “LX” is no direction. Write LR, RL, TB or BT.",
        "bracket closed by the next box: 2:3 “[” after “a” is not closed. Close it before the arrow.",
        "unclosed group: 2:3 “subgraph” is never closed. Write “end” on a line of its own after what belongs to it.",
        "stray end: 3:3 “end” closes nothing here. Take it out.",
        "group without name: 2:3 “subgraph” has no name. Write one after it: subgraph ours ["What we do"].",
        "odd quotation mark: 2:5 “"Open] --> b” has an odd quotation mark. Close it after the text.",
        "unknown shape: 3:3 “rhombus” is not a shape. Write “rect”, “rounded” or “diamond”.",
        "unclosed loop: 2:3 “loop” is never closed. Write “end” on a line of its own after what belongs to it.",
        "sequence arrow: 3:4 “==>>” is not an arrow of a sequence diagram. Write “->>”, or “-->>” for an answer.",
        "no message: 2:4 The message after “->>” is missing. Write it after a colon: A->>B: How do you decide?",
        "nobody to deactivate: 3:3 “B” is not active here. Write “activate B” before, or take the line out.",
        "state arrow: 3:5 “->” is not an arrow here. Write “-->”.",
        "class arrow: 2:5 “->” is not an arrow here. Write “-->”.",
        "interface: 2:3 “interface” does not begin a line here. Write “class” and, as the first line between the braces, “<<interface>>”.",
        "no score: 3:11 Something is missing after “Do thing”. Compare the line with one that is drawn, and mind brackets, arrows and colons.",
        "score in words: 3:3 This line needs a number where it has a word.",
        "no such day: 4:3 “2026-13-45” is not a day. Write it as “dateFormat” says.",
        "point off the chart: 3:3 Something is missing after “A: [1.5, 0.2]”. Compare the line with one that is drawn, and mind brackets, arrows and colons.",
        "two roots: 3:3 “other” is a second root. Indent it, so that it belongs to one.",
        "flow in words: 3:1 This line needs a number where it has a word.",
        "bar in words: 3:11 “z” cannot stand here. Compare the line with one that is drawn, and mind brackets, arrows and colons.",
        "no colon: 3:8 “3” cannot stand here. Compare the line with one that is drawn, and mind brackets, arrows and colons.",
        "decimal comma: 2:10 “40,5” is not a number here. Write 40.5.",
        "comma of thousands: 2:10 “1,200” is not a number here. Write 1200.",
        "less than nothing: 3:3 A slice cannot be less than nothing.",
        "unknown branch: 3:3 “checkout nowhere” is not understood. Compare the line with one that is drawn, and mind brackets, arrows and colons.",
      ]
    `);
  });

  test('and never in the words of the machine', async () => {
    for (const [, source] of mistakes) {
      expect(await said(source)).not.toMatch(/undefined|invalid|parse|token|lexical|NaN|Error:/i);
    }
  });
});

describe('what an author may not decide', () => {
  const refused: string[] = [
    '%%{init: {"theme":"dark"}}%%\nflowchart LR\n  a --> b',
    '---\nconfig:\n  theme: dark\n---\nflowchart LR\n  a --> b',
    'flowchart LR\n  a --> b\n  classDef x fill:red\n  class a x',
    'flowchart LR\n  a --> b\n  style a fill:red',
    'flowchart LR\n  a:::gate --> b',
    'flowchart LR\n  a --> b\n  linkStyle 0 stroke:red',
    'flowchart LR\n  a --> b\n  click a call alert() "x"',
    'flowchart LR\n  a --> b\n  click a "javascript:alert(1)"',
    'flowchart LR\n  a --> b\n  click a "https://evil.example/"',
    'flowchart LR\n  a --> b\n  click a "//evil.example/"',
    'flowchart LR\n  a@{ img: "https://evil.example/x.png", label: "x" } --> b',
    'flowchart LR\n  a["fa:fa-car Car"] --> b',
    'mindmap\n  root\n    a\n    ::icon(fa fa-book)',
    'flowchart LR\n  a["$$x^2$$"] --> b',
    'sequenceDiagram\n  A->>B: hi\n  link A: x @ https://evil.example/',
  ];
  test('is refused by its line', async () => {
    const answers: string[] = [];
    for (const source of refused) answers.push(await said(source));
    expect(answers).toMatchInlineSnapshot(`
      [
        "1:1 “%%{init: {"theme":"dark"}}%%” sets looks for this diagram alone. Take it out: looks are set for the whole site.",
        "1:1 A diagram has no front matter here. Write the title as “accTitle: …” in the line after the first; looks are set for the whole site.",
        "3:3 “classDef” gives this diagram looks of its own. Looks are set for the whole site: mark a node with “:::” and one of “customer”, “ours”, “alone”, “internal”, “here”, “return”, “heading”, “row”.",
        "3:3 “style” gives this diagram looks of its own. Looks are set for the whole site: mark a node with “:::” and one of “customer”, “ours”, “alone”, “internal”, “here”, “return”, “heading”, “row”.",
        "2:4 “gate” is not a word for looks. Use one of “customer”, “ours”, “alone”, “internal”, “here”, “return”, “heading”, “row”.",
        "3:3 “linkStyle” gives this diagram looks of its own. Looks are set for the whole site: mark a node with “:::” and one of “customer”, “ours”, “alone”, “internal”, “here”, “return”, “heading”, “row”.",
        "3:3 “click a call alert() "x"” calls a script. Give an address of this site instead: click a href "/stages/…/".",
        "3:3 “javascript:alert(1)” is not an address of this site. Write one that begins with “/”, or put the link in the text below the diagram.",
        "3:3 “https://evil.example/” is not an address of this site. Write one that begins with “/”, or put the link in the text below the diagram.",
        "3:3 “//evil.example/” is not an address of this site. Write one that begins with “/”, or put the link in the text below the diagram.",
        "2:7 “img: "https://evil.example/x.png",” is a picture, and diagrams here hold text only. Say it in words.",
        "2:6 “fa:fa-car” is a picture, and diagrams here hold text only. Say it in words.",
        "4:5 “::icon(fa fa-book)” is a picture, and diagrams here hold text only. Say it in words.",
        "2:6 “$$” begins a formula, and formulas are not drawn. Write it in words or plain signs.",
        "3:3 “link A: x @ https://evil.example/” opens a menu, which a drawing cannot. Put the link in the text below the diagram.",
      ]
    `);
  });

  test('or left out with a warning, when asked to', async () => {
    for (const source of refused) {
      const drawn = await renderer.render({ id: 'x', source, looks: 'drop' });
      expect(drawn.warnings, source).not.toEqual([]);
      expect(drawn.svg).not.toMatch(/evil|javascript|alert|red\b/);
    }
  });
});

test.each([
  'flowchart LR\n a["<script>alert(1)</script>x"] --> b["<img src=x onerror=alert(1)>y"]',
  'flowchart LR\n a["`<a href=\'javascript:alert(1)\'>x</a>`"] --> b',
  'flowchart LR\n a["</text><script>alert(1)</script>"] --> b["&lt;script&gt;"]',
  'flowchart LR\n accTitle: </title><script>alert(1)</script>\n a --> b',
  'sequenceDiagram\n participant A as <iframe src=//evil.example>\n A->>B: <svg onload=alert(1)>',
  'pie\n "<img src=x onerror=alert(1)>" : 3\n "b" : 4',
  'flowchart LR\n a --> b\n click a href "/x/\\" onclick=\\"alert(1)"',
  'classDiagram\n class A~T~{\n +x() <b onclick=alert(1)>\n }',
])('%j is inert', async (source) => {
  const [drawn] = await renderer.renderAll([{ id: 'x', source, looks: 'drop' }]);
  const markup = drawn && 'svg' in drawn ? drawn.svg.replace(/>[^<]*</g, '><') : '';
  expect(markup).not.toMatch(/<script|javascript:|<img|<iframe|foreignObject|\son\w+=|evil|alert/i);
});

test('a diagram that is too large is refused before it is drawn', async () => {
  expect(await said(`flowchart LR\n${'  a --> b\n'.repeat(6_000)}`)).toMatch(/^1:1 .*characters/);
  const edges = Array.from({ length: 501 }, (_, i) => `a${i} --> b`).join('\n');
  expect(await said(`flowchart LR\n${edges}`)).toMatch(/more than 500 connections/);
});
