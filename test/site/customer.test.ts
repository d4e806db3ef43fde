import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Playbook } from '#playbook/playbook.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';

const out = mkdtempSync(join(tmpdir(), 'crossing-customer-'));
let playbook: Playbook;
let site: string;
let whole: string;

beforeAll(async () => {
  const read = await readPlaybook('content', '2026-11-23');
  if (!read.playbook) throw new Error('The playbook does not pass its own check.');
  ({ playbook } = read);
  execFileSync(process.execPath, [
    'scripts/command.mjs',
    'build',
    '--audience',
    'customer',
    '--out',
    out,
  ]);
  site = textOf(out);
  whole = textOf('dist');
}, 120_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

test('no sentence written for ourselves is in the site for customers, its index included', () => {
  expect(internalLines().filter((line) => site.includes(line))).toEqual([]);
});

test('no play is named there', () => {
  const names = playbook.plays.map(({ data }) => plain(data.title));
  expect(names.filter((name) => site.includes(name))).toEqual([]);
});

test('the search above would find them: nearly all of them are in the site for ourselves', () => {
  const lines = internalLines();
  const found = lines.filter((line) => whole.includes(line));
  expect(lines.length).toBeGreaterThan(1000);
  expect(found.length / lines.length).toBeGreaterThan(0.8);
});

test('what customers may see is there', () => {
  const lines = [
    ...playbook.stages.flatMap(({ data }) => [
      data.title,
      ...data.customer.filter(({ alone }) => !alone).map(({ does }) => does),
      ...data.criteria.map(({ customer }) => customer),
    ]),
    ...playbook.templates
      .filter(({ data }) => data.audience === 'customer')
      .flatMap(({ data, body }) => [data.title, ...sentences(body)]),
  ].map(plain);
  const missing = lines.filter((line) => !site.includes(line));
  expect(missing).toEqual([]);
});

test('nothing there leads to a page, a file or a place of ours', () => {
  const pages = htmlOf(out);
  const links = pages.flatMap((html) =>
    [...html.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to),
  );
  const ours =
    /^\/(plays|people|interviews|evidence|living|edit|deal|start|criteria|cards|no-decision|print)\//;
  expect(
    links.filter((to) => ours.test(to) || to.includes(playbook.settings.repository.url)),
  ).toEqual([]);
});

test('the sitemap names every page but the one for lost readers', () => {
  const told = readFileSync(join(out, 'sitemap.xml'), 'utf8').matchAll(
    /<loc>[^<]*?:\/\/[^/<]+([^<]*)/g,
  );
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && !isMoved(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect([...told].map(([, path]) => path).sort()).toEqual(pages.sort());
});

/** Does this page only lead on from an old name? */
const isMoved = (file: string) =>
  readFileSync(join(out, file), 'utf8').includes('http-equiv="refresh"');

test('there are no twins, no data file and no feed', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(
    files.filter((file) => /\.(md|ics)$|playbook.*\.json$|changes\.xml$|llms\.txt$/.test(file)),
  ).toEqual([]);
});

/** Everything of the playbook that is ours alone, line by line, as it would stand on a page. */
function internalLines(): string[] {
  const { stages, plays, people, templates, guides, terms, interviews, records, sources } =
    playbook;
  const open = plain(JSON.stringify(openTexts()));
  const closed = [templates, guides, terms].flatMap((items) =>
    items.filter(({ data }) => data.audience === 'internal'),
  );
  const lines = [
    ...stages.flatMap(({ data, body }) => [...strings(data), ...sentences(body)]),
    ...[...plays, ...people, ...interviews, ...records, ...closed].flatMap(({ data, body }) => [
      ...strings(data),
      ...sentences(body),
    ]),
    ...strings(sources),
    ...playbook.settings.owners.map(({ name }) => name),
    playbook.settings.tagline,
  ];
  return [...new Set(lines.map(plain))].filter(
    (line) => line.split(' ').length >= 4 && !open.includes(line),
  );
}

/** What may be shown, field by field: written out here, so that no mistake of the site can widen it. */
const openTexts = () => [
  playbook.settings.questions.map(({ text }) => text),
  playbook.people.map(({ data }) => data.title),
  playbook.stages.map(({ data }) => [
    data.title,
    data.short,
    data.value,
    data.customer.map(({ does }) => does),
    data.criteria.map(({ customer }) => customer),
  ]),
  playbook.templates
    .filter(({ data }) => data.audience === 'customer')
    .map(({ data, body }) => [data.title, data.summary, body]),
  playbook.guides
    .filter(({ data }) => data.audience === 'customer')
    .map(({ data, body }) => [data.title, data.summary, body]),
  playbook.terms
    .filter(({ data }) => data.audience === 'customer')
    .map(({ data, body }) => [data.title, data.definition, body]),
];

/** Every text in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The sentences of a Markdown text, without its marks. */
const sentences = (body: string) =>
  body
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1')
    .split(/(?<=[.?!])\s+|\n|\|/)
    .map((line) => line.replace(/^[#>\-*\s\d.]+|[*_`]/g, '').trim())
    .filter((line) => line.split(' ').length >= 4 && !line.includes('['));

/** All words of a site as a reader or a search would meet them. */
function textOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => /\.(html|js|json|md|txt|xml|svg|css|pf_\w+)$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return /\.pf_/.test(file) ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
    });
  return texts.map(plain).join('\n');
}

const htmlOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(text: string): string {
  return text
    .replace(/<\/?(b|i|em|strong|a|span|code)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[“”„"]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/\\n|\s+/g, ' ')
    .toLowerCase()
    .trim();
}
