import type { Rule } from '../rule.ts';

export const yamlShortcut: Rule = {
  name: 'yaml-shortcut',
  severity: 'error',
  asks: 'Values are written out: no “&”, “*”, “<<” or “!” before them.',
  why: 'Such shortcuts refer to other lines. Who edits one of them changes the other unawares.',
  wrong: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: &name Champion' },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
};
