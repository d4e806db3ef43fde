import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { manifestName, manifestText } from '#build/manifest.ts';
import { placeOfSite } from '#build/place-of-site.ts';

let root: string;
const at = (...path: string[]) => join(root, ...path);
const placeFor = (out: string) => placeOfSite({ root, content: at('content'), out });

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'crossing-place-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['content', 'src', 'former', 'papers', 'empty']) mkdirSync(at(folder));
  writeFileSync(at('papers', 'thesis.txt'), 'ten years of work');
  writeFileSync(at('former', 'index.html'), 'a page');
  writeFileSync(
    at('former', manifestName),
    manifestText([], (text) => `digest of ${text}`),
  );
});

test.for(['nothing yet', 'empty', 'former'])('a site may be written where there is: %s', (name) => {
  expect(placeFor(at(name))).toBe(at(name));
});

test.for([
  ['a folder with files of somebody', 'papers', 'there are files that no build has made'],
  ['a file', 'papers/thesis.txt', 'that is no folder'],
  ['the content', 'content', 'it holds the playbook itself'],
  ['a folder of the content', 'content/site', 'holds what sites are made of'],
  ['the project', '.', 'it holds the playbook itself'],
  ['what holds the project', '..', 'it holds the playbook itself'],
  ['the code', 'src/site', 'holds what sites are made of'],
] as const)('it may not take the place of %s', ([, name, why]) => {
  expect(() => placeFor(join(root, name))).toThrow(why);
  expect(readdirSync(at('papers'))).toEqual(['thesis.txt']);
});

test('a list of files of another program makes no site of a folder', () => {
  writeFileSync(at('papers', manifestName), '{"name":"an app"}');
  expect(() => placeFor(at('papers'))).toThrow('they would be lost');
});

test('where a link leads to a site, that site is replaced and the link stays', () => {
  symlinkSync(at('former'), at('link'));
  expect(placeFor(at('link'))).toBe(at('former'));
});
