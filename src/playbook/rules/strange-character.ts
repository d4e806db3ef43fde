import type { Rule } from '../rule.ts';

export const strangeCharacter: Rule = {
  name: 'strange-character',
  severity: 'error',
  asks: 'No invisible or lost characters.',
  why: 'They come with text copied from other programs. Search does not find the word that holds one.',
  wrong: { file: 'guides/how-to-use.md', text: 'Ask\u200b first.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Ask first.\n' },
};
