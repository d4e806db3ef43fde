import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { mdxToHast, markdownToHast, type HastNode } from 'satteri';
import { divide } from '#playbook/divide.ts';
import { readBody } from '#playbook/body.ts';
import { kindNames } from '#playbook/kinds.ts';
import { draft } from '#playbook/draft.ts';
import { makePlaybook, readBodies } from '#playbook/playbook.ts';
import { toGithub, toSummary } from '#playbook/print-github.ts';
import { toText } from '#playbook/print.ts';
import { asFiles, sample, today } from '../playbook/sample.ts';

// Starts processes or tries thousands of texts: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const content = new URL('../../../content/', import.meta.url);

/** Every page of the playbook as it is, beside the sample, whose stages are all alike. */
const pages: [string, string][] = Object.entries(sample).filter(([path]) =>
  /^(?!stages).*\.md$|change/.test(path),
);
for (const kind of kindNames) {
  const folder = new URL(`${kind}/`, content);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (/\.mdx?$/.test(name))
      pages.push([`${kind}/${name}`, readFileSync(new URL(name, folder), 'utf8')]);
}

/** Reads one page with everything but the Markdown engine, which may be killed by what it reads. */
function readAlone(path: string, text: string) {
  const divided = divide({ file: `content/${path}`, text });
  return { divided, problems: draft([divided]).problems };
}

const lines = ({ text }: { text: string }) => text.split('\n').length;

/** Cuts of the sample at every byte; of every real page at some, at all with EVERY_BYTE=1. */
function cuts([path, text]: [string, string], at: number): { path: string; text: string }[] {
  const bytes = Buffer.from(text);
  const own = sample[path] === text || process.env['EVERY_BYTE'] === '1';
  const step = own ? 1 : Math.max(1, Math.floor(bytes.length / 4));
  const ends = Array.from({ length: bytes.length }, (_, end) => end);
  return ends
    .filter((end) => end % step === at % step)
    .map((end) => ({
      path,
      text: bytes
        .subarray(0, end)
        .toString('utf8')
        .replace(/\ufffd+$/, ''),
    }));
}

test('a page cut off at any byte is read to a list of mistakes at real places', () => {
  for (const [at, page] of pages.entries()) {
    const all = cuts(page, at).map(({ path, text }) => readAlone(path, text));
    for (const { divided, problems } of all)
      expect(
        problems.filter(({ line, column }) => line < 1 || column < 1 || line > lines(divided) + 1),
      ).toEqual([]);
    const texts = all.map(({ divided }, cut) => ({ ...divided, file: `content/cut/${cut}` }));
    for (const [, { findings }] of readBodies(texts))
      expect(findings.every(({ line }) => line >= 1)).toBe(true);
  }
}, 600_000);

const anyYaml = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'title: ',
        'x',
        '\n',
        '  ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        ': ',
        '&a ',
        '*a',
        '<<: ',
        '!!str ',
        '__proto__: ',
        'constructor: ',
        '|',
        '>',
        '#',
        '2026-02-30',
        '~',
        '\t',
        '? ',
        '%',
        '@',
        '`',
        'é',
        '🎉',
        '---',
        '...',
        '1e9',
        '0x1f',
        'null',
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join('')),
);

test('any fields give mistakes at real places, and change nothing of the program', () => {
  fc.assert(
    fc.property(anyYaml, fc.constantFrom(...kindNames), (fields, kind) => {
      const text = `---\n${fields}\n---\n`;
      const { problems } = readAlone(`${kind}/x.md`, text);
      for (const { line, column, message } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(message).not.toMatch(
          /\b(undefined|schema|enum|ZodError|object Object|parse[rd]?)\b/,
        );
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(Reflect.get({}, 'title')).toBeUndefined();
    }),
    { numRuns: 1500 },
  );
});

test('a field with a name of the machine is refused and pollutes nothing', () => {
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    const interview = sample['interviews/director-lost.md'] ?? '';
    const text = interview.replace('answers:\n', `answers:\n  ${name}: { polluted: yes indeed }\n`);
    const { problems } = readAlone('interviews/director-lost.md', text);
    expect(problems.length).toBeGreaterThan(0);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  }
});

const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '{',
    '}',
    '</',
    '/>',
    '<script>',
    '<Note kind="tip">',
    '</Note>',
    '<Note>',
    '{/* c */}',
    '{1}',
    'import x from "y"\n',
    'export const a=1\n',
    '[a](',
    'b)',
    '](javascript:1)',
    '](https://x.yz)',
    '![',
    '](x.png)',
    '`',
    '```\n',
    '```mermaid\n',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## ',
    '| a | b |\n|-|-|\n',
    '*',
    '**',
    '_',
    '~~',
    '[^1]',
    '[^1]: x\n',
    '&lt;',
    '&#106;',
    '\\',
    '\\{',
    '\\<',
    '<!-- x -->',
    '<?php ?>',
    '<![CDATA[x]]>',
    '<a href="javascript:1">',
    '<https://a.bc>',
    'www.a.bc',
    'a@b.cd',
    'javascript:1',
    '[r]: javascript:1\n',
    '[r]',
    '\u00a0',
    'é',
    '👩‍👩‍👧',
    'שלום',
    '{...p}',
    '<>',
    '</>',
    '<a:b/>',
    '<a.b/>',
    '<Note {...p}/>',
    '<Note kind={process.exit()}/>',
    '<Note kind={"tip"}/>',
  ),
  fc.string({ maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));

/** What must never reach a reader, whatever was written. */
function leaks(node: HastNode): string[] {
  const own: string[] = [];
  const type: string = node.type;
  if (type === 'raw' || type === 'mdxjsEsm') own.push(type);
  if (node.type === 'element') {
    if (/^(script|iframe|object|embed|style|form|base|meta|link)$/.test(node.tagName))
      own.push(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name)) own.push(name);
      if (/^(href|src)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(String(value)))
        own.push(String(value));
    }
  }
  return 'children' in node ? [...own, ...node.children.flatMap((child) => leaks(child))] : own;
}

test.each(['md', 'mdx'] as const)(
  'any text of a .%s page that passes holds nothing that runs',
  (form) => {
    let passed = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const { body, problems } = divide({ file: `content/x/y.${form}`, text });
        if (body === undefined || problems.length > 0) return;
        const { findings } = readBody(body, 1, form);
        for (const { line, column } of findings)
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        if (findings.length > 0) return;
        passed += 1;
        const features = { gfm: true, smartPunctuation: true };
        const tree =
          form === 'mdx' ? mdxToHast(body, { features }) : markdownToHast(body, { features });
        expect(leaks(tree)).toEqual([]);
      }),
      { numRuns: 3000, seed: 42 },
    );
    expect(passed).toBeGreaterThan(100);
  },
);

test('nothing that was written can act as a command of a terminal or of GitHub', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
      const evil = `${words}\n::error::forged %0A \u001b[31m`;
      const text = (sample['terms/champion.md'] ?? '').replace(
        'title: Champion',
        `title: ${JSON.stringify(evil)}\ntitel: ${JSON.stringify(evil)}`,
      );
      const { problems } = makePlaybook(asFiles({ ...sample, 'terms/champion.md': text }), today);
      const found = {
        problems,
        texts: new Map([['content/terms/champion.md', text]]),
        files: 1,
        items: 1,
      };
      expect(problems.length).toBeGreaterThan(0);
      for (const shown of [toText(found), toGithub(found), toSummary(found)]) {
        expect(shown).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(shown).not.toMatch(/^::error::/m);
      }
    }),
    { numRuns: 60 },
  );
});

test('a secret is never repeated, in whatever place it stands', () => {
  const secret = `ghp_${'Zz9'.repeat(12)}`;
  const places = [
    'title: Champion',
    'aliases: [coach]',
    'owner: sales-enablement',
    'reviewed: 2026-08-01',
    '---\n',
  ];
  for (const at of places)
    for (const put of [
      `${secret}: 1\n${at}`,
      `${at} ${secret}`,
      `title: { ${secret}: 1 }`,
      `x: [${secret}`,
    ]) {
      const text = (sample['terms/champion.md'] ?? '').replace(at, () => put);
      const { problems } = makePlaybook(asFiles({ ...sample, 'terms/champion.md': text }), today);
      const found = {
        problems,
        texts: new Map([['content/terms/champion.md', text]]),
        files: 1,
        items: 1,
      };
      expect(`${toText(found)} ${toGithub(found)} ${JSON.stringify(problems)}`).not.toContain(
        secret.slice(0, 12),
      );
    }
});
