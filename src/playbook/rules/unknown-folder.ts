import { kindNames } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { count, cut, listOf } from '../wording.ts';

export const unknownFolder: Rule = {
  name: 'unknown-folder',
  severity: 'error',
  asks: 'Every page lies directly in the folder of its kind.',
  why: 'The folder says what a page is: a stage, a play, a guide. A page elsewhere would not appear on the site, and nobody would notice.',
  wrong: { file: 'play/open-the-call.md', text: '---\ntitle: Open the call\n---\n' },
  right: { file: 'plays/first-conversation.md' },
  check({ pagesElsewhere }) {
    const folders = new Map<string, string[]>();
    for (const file of pagesElsewhere) {
      const folder = file.split('/').slice(1, -1).join('/');
      folders.set(folder, [...(folders.get(folder) ?? []), file]);
    }
    return [...folders].map(([folder, files]) => {
      const inside = kindNames.find((kind) => folder.startsWith(`${kind}/`));
      const meant = inside ?? nearest(folder, kindNames);
      const pages = count(files.length, 'page');
      return {
        file: files[0] ?? '',
        message:
          folder === ''
            ? `${pages} lie${files.length === 1 ? 's' : ''} directly in the content folder, where no page is read.`
            : `The folder “${cut(folder)}” is no folder of a playbook; ${pages} in it would not appear.`,
        fix: meant
          ? `Move ${files.length === 1 ? 'it' : 'them'} to ${meant}/.`
          : `Move ${files.length === 1 ? 'it' : 'them'} to the folder of their kind: ${listOf(kindNames, 'or')}. To bring in a handbook, use npm run import.`,
      };
    });
  },
};
