import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pageKinds } from '#search/page-kind.ts';

const topics =
  'discovery pricing procurement security renewal onboarding budget champion forecast proposal pilot ' +
  'reference contract workshop baseline consensus risk demo competitor board finance legal rollout ' +
  'interview criteria handover outcome sponsor veto trial stall';
const acts =
  'plan review agree prepare measure compare explain settle start close map ask share test';
const stages = ['change', 'people', 'problem', 'priorities', 'choices', 'backing', 'outcome'];
const sections = 9;
const wordsInSection = 48;

/** Writes `count` invented pages as a built site; the same count gives the same pages. */
export async function writeGeneratedSite(folder: string, count: number): Promise<void> {
  const random = randomFrom(count);
  const words = makeWords(6000, random);
  for (let index = 0; index < count; index++) {
    const file = join(folder, 'plays', `page-${index}`, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page(index, words, random));
  }
}

/** Questions as people type them, about pages of the generated site. */
export function generatedQueries(count: number): string[] {
  const random = randomFrom(7);
  const [topic, act] = [topics.split(' '), acts.split(' ')];
  return Array.from(
    { length: count },
    (_, index) =>
      [
        pick(topic, random),
        `how do i ${pick(act, random)} ${pick(topic, random)}`,
        `${pick(topic, random)} ${pick(topic, random)} template`,
        `${pick(topic, random).slice(0, -2)}x`,
      ].at(index % 4) ?? '',
  );
}

function page(index: number, words: readonly string[], random: () => number): string {
  const [topic, act] = [topics.split(' '), acts.split(' ')];
  const title = `${pick(act, random)} the ${pick(topic, random)} of ${zipf(words, random)} ${index}`;
  const kind = pick(pageKinds, random);
  const stage = pick(stages, random);
  const aliases = Array.from({ length: 5 }, () => `${pick(topic, random)} ${zipf(words, random)}`);
  const text = (length: number) =>
    `${Array.from({ length }, (_, at) => (at % 16 === 7 ? pick(topic, random) : zipf(words, random)) + (at % 12 === 11 ? '.' : '')).join(' ')}.`;
  const meta = Object.entries({
    title,
    kind,
    stage,
    summary: text(18),
    aliases: aliases.join(' · '),
  })
    .map(([name, content]) => `<meta data-pagefind-meta="${name}[content]" content="${content}">`)
    .join('');
  const body = Array.from(
    { length: sections },
    (_, at) => `<h2 id="part-${at}">${text(3)}</h2><p>${text(wordsInSection)}</p>`,
  ).join('');
  return `<!doctype html><html lang="en"><head>${meta}<meta data-pagefind-filter="kind[content]" content="${kind}"><meta data-pagefind-sort="order[content]" content="${index}"></head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;
}

function makeWords(count: number, random: () => number): string[] {
  const syllables =
    'an ter re con pro men ta ble sor ver ing del mi ro ca lu ster pen dor val is o'.split(' ');
  const words = new Set<string>();
  while (words.size < count)
    words.add(
      Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join(''),
    );
  return [...words];
}

/** A few words come often and most seldom, as in any text. */
const zipf = (words: readonly string[], random: () => number) =>
  words[Math.floor(words.length ** random()) - 1] ?? '';

const pick = <T>(list: readonly T[], random: () => number): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('Nothing to pick from.');
  return one;
};

/** Numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
