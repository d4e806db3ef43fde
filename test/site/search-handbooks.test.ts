import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexSite } from '#search/index-site.ts';
import { openIndex, type OpenIndex } from '#search/open-index.ts';
import { makeSearch, type Search } from '#search/search.ts';

const folder = fileURLToPath(new URL('../../../shared/data/handbooks/', import.meta.url));
const isHere = existsSync(folder);
if (!isHere)
  console.log('Skipped: search over real handbooks; ../shared/data/handbooks is not here.');

/** What somebody on that team would type, and the page that answers. */
const asked = [
  ['overtime pay', 'travel-and-leave/overtime'],
  ['parental leave', 'paid-parental-leave'],
  ['how do i get reimbursed for travel', 'travel-guide-4-reimbursement'],
  ['book a hotel', 'travel-guide-2-book-travel'],
  ['pasword rules', 'password-requirements'],
  ['bug bounty', 'bug-bounty'],
  ['google drive', 'google-drive'],
  ['how do i sign a pdf', 'digital-signatures'],
  ['git commit signing', 'git-signing'],
  ['code of conduct', 'code-of-conduct'],
  ['get a laptop', 'getting-started/equipment'],
  ['leaving the job', 'leaving-tts'],
  ['promotion', 'promotions'],
  ['transit benifit', 'transit-benefit'],
  ['work schedule', 'work-schedules'],
  ['time tracking', 'tock'],
  ['resume tips', 'resume'],
  ['front matter', 'frontmatter'],
  ['shared calendar', 'sharedcalendars'],
  ['build in the open', '1-build-in-the-open'],
] as const;

describe.skipIf(!isHere)('search over 254 pages of real handbooks', () => {
  let site: string;
  let index: OpenIndex | undefined;
  let search: Search;

  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'handbooks-'));
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.md')) await writePage(site, path);
    await indexSite({ dist: site });
    index = await openIndex(site);
    search = makeSearch(index.engine, index.vocabulary);
  }, 60_000);
  afterAll(async () => {
    index?.close();
    await rm(site, { recursive: true, force: true });
  });

  test('what people type leads to the page that answers', async () => {
    const missed: string[] = [];
    let first = 0;
    for (const [typed, page] of asked) {
      const { found } = await search.ask(typed);
      const rank = found.findIndex(({ page: { url } }) => url.includes(page)) + 1;
      if (rank === 1) first++;
      if (rank < 1 || rank > 3)
        missed.push(
          `${typed}: ${rank}, first ${found
            .slice(0, 3)
            .map(({ page: { url } }) => url)
            .join(' ')}`,
        );
    }
    console.log(
      `Handbooks: ${asked.length} questions, first ${first}, not within three ${missed.length}.`,
    );
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
    expect(first).toBeGreaterThanOrEqual(14);
  });
});

const plain = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A page good enough to index: title, words of the reader, headings, paragraphs. */
async function writePage(site: string, path: string) {
  const text = readFileSync(join(folder, path), 'utf8');
  const [, matter = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const read: unknown = parse(matter);
  const fields = new Map(Object.entries(read && typeof read === 'object' ? read : {}));
  const name = path.replace(/\.md$/, '');
  const title = String(
    fields.get('title') ?? /^# (.+)$/m.exec(body)?.[1] ?? name.split('/').at(-1),
  );
  const aliases = String(fields.get('keywords') ?? '')
    .split(/\s*,\s*/)
    .filter(Boolean)
    .join(' · ');
  const blocks = body
    .replace(/\{%.*?%\}/gs, '')
    .split(/\n{2,}/)
    .map((block, place) => {
      const heading = /^#{2,6} (.+)$/.exec(block.trim())?.[1];
      return heading ? `<h2 id="h${place}">${plain(heading)}</h2>` : `<p>${plain(block)}</p>`;
    });
  const metas = [
    ['title', title],
    ['kind', 'guide'],
    ['aliases', aliases],
  ].map(
    ([key, value]) => `<meta data-pagefind-meta="${key}[content]" content="${plain(value ?? '')}">`,
  );
  const file = join(site, name, 'index.html');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    `<html lang="en"><head>${metas.join('')}</head><body><main data-pagefind-body><h1>${plain(title)}</h1>${blocks.join('\n')}</main></body></html>`,
  );
}
