import type { Engine } from '#search/engine.ts';
import { makeSearch } from '#search/search.ts';
import type { Vocabulary, VocabularyPage } from '#search/vocabulary.ts';
import { splitWords, stem } from '#search/words.ts';

/** A page of a small site made for one test. */
export const page = (url: string, known: Partial<VocabularyPage> = {}): VocabularyPage => ({
  id: url,
  url,
  title: url,
  aliases: [],
  kind: 'page',
  stages: [],
  roles: [],
  audience: '',
  ...known,
});

interface Written {
  page: VocabularyPage;
  text: string;
}

/** Search over these pages, with an index of words that is looked through word by word. */
export function searchOver(written: readonly Written[], alike: readonly string[] = []) {
  const pages = written.map(({ page }) => page);
  const vocabulary: Vocabulary = { pages, stages: [], roles: [], alike };
  return makeSearch(engineOver(written), vocabulary);
}

function engineOver(written: readonly Written[]): Engine {
  const texts = written.map(({ page, text }) => ({ page: page.id, words: splitWords(text) }));
  const hits = (fits: (words: readonly string[], at: number) => boolean) =>
    texts
      .map(({ page, words }) => ({ page, at: [...words.keys()].filter((at) => fits(words, at)) }))
      .filter(({ at }) => at.length > 0)
      .map(({ page, at }) => ({ page, at, score: at.length }));
  return {
    phrase: async (phrase) => {
      const stems = splitWords(phrase).map(stem);
      return hits((words, at) => stems.every((one, next) => stem(words[at + next] ?? '') === one));
    },
    word: async (word) => ({
      exact: hits((words, at) => stem(words[at] ?? '') === stem(word)),
      longer: hits((words, at) => words[at] !== word && (words[at] ?? '').startsWith(word)),
    }),
    words: async () => [...new Set(texts.flatMap(({ words }) => words))].sort(),
    text: async (id) => {
      const found = written.find(({ page }) => page.id === id);
      return { content: found?.text ?? '', summary: '', anchors: [] };
    },
  };
}
