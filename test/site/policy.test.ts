import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '#site/csp.ts';
import { allPages, dist, files, type Page } from './built-site.ts';
import type { Tag } from './tags.ts';

const bodies = new Map(files.map((file) => [file, readFileSync(join(dist, file))]));
const texts = files
  .filter((file) => /\.(html|css|js|json|svg|md|txt|xml|ics|webmanifest)$/.test(file))
  .map((file): [string, string] => [file, String(bodies.get(file))]);

const tagsWhere = (isWrong: (tag: Tag) => boolean) =>
  allPages.flatMap(({ address, tags }) =>
    tags
      .filter(isWrong)
      .map(({ name, attributes }) => `${address} <${name} ${JSON.stringify(attributes)}>`),
  );

const filesWith = (pattern: RegExp) =>
  texts.flatMap(([file, text]) => {
    const found = pattern.exec(text);
    return found ? [`${file}: ${found[0].slice(0, 80)}`] : [];
  });

test('no page carries code or looks of its own: no inline script, style or handler', () => {
  const isInline = ({ name, attributes }: Tag) =>
    name === 'style' ||
    'style' in attributes ||
    (name === 'script' && !attributes['src'] && attributes['type'] !== 'application/json') ||
    Object.keys(attributes).some((key) => key.startsWith('on'));
  expect(tagsWhere(isInline)).toEqual([]);
});

test('nothing is loaded from elsewhere', () => {
  const isForeign = ({ name, attributes }: Tag) =>
    name !== 'a' &&
    name !== 'form' &&
    attributes['rel'] !== 'canonical' &&
    ['src', 'srcset', 'href', 'xlink:href', 'data', 'poster'].some((key) =>
      /^(https?:)?\/\//.test(attributes[key] ?? ''),
    );
  expect(tagsWhere(isForeign)).toEqual([]);
  const css = texts.filter(([file]) => file.endsWith('.css'));
  expect(css.filter(([, text]) => /@import|url\(["']?(https?:)?\/\//.test(text))).toEqual([]);
});

test('no link runs code', () => {
  const runs = /^\s*(javascript|data|vbscript|blob):/i;
  expect(
    tagsWhere(({ attributes }) =>
      ['href', 'xlink:href', 'src', 'action'].some((key) => runs.test(attributes[key] ?? '')),
    ),
  ).toEqual([]);
});

test('every page states the one policy, before it loads anything', () => {
  const policyOf = ({ html, tags }: Page) => {
    const meta = tags.find(({ attributes }) => attributes['http-equiv'])?.attributes['content'];
    const first = html.search(/<(script|link)/);
    return html.indexOf('http-equiv') < first || first < 0 ? meta : 'too late';
  };
  const wrong = allPages.filter((page) => policyOf(page) !== contentSecurityPolicy);
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('no source map and no file that was not meant to be published', () => {
  expect(files.filter((file) => /\.(map|ts|astro|mdx|env|log)$|(^|\/)\.env/.test(file))).toEqual(
    [],
  );
  expect(filesWith(/sourceMappingURL=/)).toEqual([]);
});

test('no secret, no personal data, no path of the machine that built it', () => {
  expect(filesWith(/gh[pousr]_\w{30,}|AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY/)).toEqual([]);
  expect(filesWith(/[\w.+-]+@(?!example\.|somewhere\.)[\w-]+\.(com|org|net|de|eu|io)\b/)).toEqual(
    [],
  );
  expect(texts.flatMap(([file, text]) => (text.includes(process.cwd()) ? [file] : []))).toEqual([]);
});

test('the manifest lists every file with its hash, and nothing else', () => {
  const manifest: { files: Record<string, string> } = JSON.parse(
    String(bodies.get('manifest.json')),
  );
  const found = files
    .filter((file) => file !== 'manifest.json')
    .map((file) => [
      file,
      createHash('sha256')
        .update(bodies.get(file) ?? '')
        .digest('hex'),
    ]);
  expect(manifest.files).toEqual(Object.fromEntries(found));
});
