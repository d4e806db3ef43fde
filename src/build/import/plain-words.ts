import { decodeHTML } from 'entities';

/** The words of a text without marks, links and escapes. */
export const plainWords = (text: string) =>
  decodeHTML(
    text
      .replace(/!\[[^\]]*\]\([^()]*\)/g, '')
      .replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1'),
  )
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_`<>|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
