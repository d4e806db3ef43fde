const ends =
  'dt|dd|th|caption|summary|figcaption|figure|blockquote|aside|pre|option|legend|details|address|label|cite';
const inline = 'a|abbr|b|code|em|i|kbd|mark|q|small|span|strong|time|svg';

/**
 * `html` in which Pagefind sees where words end. It ends a sentence only at headings, `p`, `td`, `div`,
 * lists, `article` and `section`; elsewhere it glues neighbours together (`<dt>Term</dt><dd>Meaning</dd>`
 * becomes “TermMeaning”). Buttons are no text. For the index only, never for a page.
 */
export const separateWords = (html: string) =>
  html
    .replace(new RegExp(`<(/?)(?:${ends})(?=[\\s>])`, 'gi'), '<$1div')
    .replace(new RegExp(`(</(?:${inline})>)(?=<(?:${inline})[\\s>])`, 'gi'), '$1 ')
    .replace(/<button(?=[\s>])/gi, '<button data-pagefind-ignore')
    .replace(/<br\s*\/?>/gi, ' ');
