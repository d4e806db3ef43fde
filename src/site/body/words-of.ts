import { decodeHTML } from 'entities';

/** The words of a text in HTML as somebody would type them, with a blank line between paragraphs. */
export const wordsOf = (html: string): string =>
  decodeHTML(
    html
      .replace(/\s+/g, ' ')
      .replace(/<br[^>]*>\s?/g, '\n')
      .replace(/<[uo]l[^>]*>\s*/g, '')
      .replace(/<li[^>]*>(?:\s*<p>)?\s*/g, '- ')
      .replace(/(?:<\/p>\s*)?<\/li>\s*/g, '\n')
      .replace(/<\/(?:p|ul|ol|h\d|table|pre)>\s*/g, '\n\n')
      .replace(/<(?:[^>"]|"[^"]*")+>/g, ''),
  )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
