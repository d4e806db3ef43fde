import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { judge } from '#playbook/allow.ts';
import { components } from '#playbook/components.ts';
import { guard } from '#playbook/guard.ts';

const inMdx = (text: string) => () => mdxToJs(text, { mdastPlugins: [guard()] });
const inMd = (text: string) => () => markdownToHtml(text, { mdastPlugins: [guard()] });

describe('inside the site’s own pipeline, without the checker', () => {
  test.each([
    ['import fs from "fs"', 'import-or-export'],
    ['export const a = process.exit(0)', 'import-or-export'],
    ['a {process.env.TOKEN} b', 'code-in-braces'],
    ['{/* a */ code() /* b */}', 'code-in-braces'],
    ['<Foo />', 'unknown-component'],
    ['<Note {...p}>x</Note>', 'code-in-braces'],
    ['<Note kind={f()}>x</Note>', 'code-in-braces'],
    ['<Note kind="blue">x</Note>', 'component-value'],
    ['<script>alert(1)</script>', 'html'],
    ['[x](javascript:alert(1))', 'link-address'],
    ['![x](../../.env?raw)', 'picture-address'],
    ['> - deep {inside()}', 'code-in-braces'],
  ])('%s is refused in .mdx', (text, rule) => {
    expect(inMdx(`Text.\n\n${text}\n`)).toThrow(rule);
  });

  test.each([
    ['<script>alert(1)</script>', 'html'],
    ['a <img src=x onerror=alert(1)> b', 'html'],
    ['[x](data:text/html,x)', 'link-address'],
    ['[x][r]\n\n[r]: vbscript:x', 'link-address'],
  ])('%s is refused in .md', (text, rule) => {
    expect(inMd(`Text.\n\n${text}\n`)).toThrow(rule);
  });

  test('the place is told', () => {
    expect(inMdx('Text.\n\na {code()} b\n')).toThrow('3:3:');
  });

  test('every component’s own example passes', () => {
    for (const { example } of Object.values(components))
      expect(inMdx(`${example}\n`)).not.toThrow();
  });
});

test('a part of the text that nobody thought of is refused', () => {
  const maths = { type: 'inlineMath' as const, value: 'x' };
  expect(judge(maths, 'md')).toMatchObject([{ rule: 'unknown-part', line: 1, column: 1 }]);
});
