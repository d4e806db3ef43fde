import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, readHeaderRules } from '#build/header-rules.ts';
import { contentSecurityPolicyHeader } from '#site/csp.ts';

test('a rule gives its headers to the paths it names', () => {
  const rules = readHeaderRules('# note\n/*\n  A: one\n\n/_astro/*\n  B: two: three\n/x\n  C: 4\n');
  expect(headersFor(rules, '/x')).toEqual([
    ['A', 'one'],
    ['C', '4'],
  ]);
  expect(headersFor(rules, '/_astro/a.css')).toEqual([
    ['A', 'one'],
    ['B', 'two: three'],
  ]);
});

test('public/_headers sends the one policy, to every page', () => {
  const rules = readHeaderRules(readFileSync('public/_headers', 'utf8'));
  const sent = headersFor(rules, '/').filter(([name]) => name === 'Content-Security-Policy');
  expect(sent).toEqual([['Content-Security-Policy', contentSecurityPolicyHeader]]);
});
