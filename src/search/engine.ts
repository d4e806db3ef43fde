/** A page that holds a word or phrase. */
export interface Hit {
  readonly page: string;
  /** How strongly, compared with other pages for the same words. */
  readonly score: number;
  /** Where in the page’s text, counted in words. */
  readonly at: readonly number[];
}

export interface Hits {
  /** Pages with the word itself, in any of its forms. */
  readonly exact: readonly Hit[];
  /** Pages with longer words that begin like it. */
  readonly longer: readonly Hit[];
}

/** The text of a page, as indexed. */
export interface PageText {
  readonly content: string;
  readonly summary: string;
  /** Elements with an id, by the place in the text where they begin; headings have a text. */
  readonly anchors: readonly {
    readonly id: string;
    readonly text: string;
    readonly location: number;
    readonly element: string;
  }[];
}

/** The index of words: what the query layer asks, whoever runs it. */
export interface Engine {
  word(word: string): Promise<Hits>;
  phrase(words: string): Promise<readonly Hit[]>;
  text(page: string): Promise<PageText>;
  /** Common words of the site, by which slips are mended. */
  words(): Promise<readonly string[]>;
}
