/** One diagram to draw. */
export interface DiagramJob {
  /** Unique on the page; the start of every id in the drawing. */
  id: string;
  source: string;
  /** Name and description when the author gives none by `accTitle` and `accDescr`. */
  title?: string;
  description?: string;
  /**
   * What happens to the author's own looks and addresses (`classDef`, `style`, `%%{init}%%`, outside links …): refused
   * with a message, or left out with a warning. Refused when absent.
   */
  looks?: 'refuse' | 'drop';
}

/** A drawing for the page, with everything the page says about it. */
export interface DrawnDiagram {
  svg: string;
  type: string;
  title: string;
  description: string;
  text: DiagramText;
  warnings: string[];
}

/** The flow of a diagram as an ordered list: an item for each edge, message, row or event. */
export interface DiagramText {
  kind: string;
  items: DiagramItem[];
}

export interface DiagramItem {
  text: string;
  href?: string;
}

/** A place in a diagram's source, counted from 1, and what to do about it in an editor's words. */
export interface Problem {
  message: string;
  line: number;
  column: number;
}

/** Why a diagram could not be drawn. */
export class DiagramFailure extends Error {
  readonly line: number;
  readonly column: number;

  constructor({ message, line, column }: Problem) {
    super(message);
    this.name = 'DiagramFailure';
    this.line = line;
    this.column = column;
  }
}

/** What a drawing process answers. */
export type Outcome = { drawn: DrawnDiagram } | { problem: Problem };
