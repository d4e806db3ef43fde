import { type ErrorCode, LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A value in a YAML file with its place; text, list or fields, whichever it is. */
export interface Placed {
  line: number;
  column: number;
  /** Text of a plain value; `undefined` for lists, fields and nothing. */
  text: string | undefined;
  items: Placed[] | undefined;
  fields: PlacedField[] | undefined;
}

/** One `key: value` of a YAML file. */
export interface PlacedField {
  key: string;
  line: number;
  column: number;
  value: Placed;
}

/** Reads a YAML file into values with places, or says where its grammar breaks. */
export function readYaml(
  text: string,
): { root: Placed } | { line: number; column: number; message: string } {
  const lineCounter = new LineCounter();
  // All scalars stay text: a day must not become a time, nor “no” a boolean.
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { line, column: col, message: causes[error.code] ?? unknownCause };
  }
  const place = (node: unknown, fallback: { line: number; column: number }): Placed => {
    const at = placeOf(node, lineCounter) ?? fallback;
    const nothing = { ...at, text: undefined, items: undefined, fields: undefined };
    if (isScalar(node)) {
      return { ...nothing, text: node.value === null ? undefined : String(node.value) };
    }
    if (isSeq(node)) return { ...nothing, items: node.items.map((item) => place(item, at)) };
    if (!isMap(node)) return nothing;
    const fields = node.items.map(({ key, value }) => {
      const keyAt = placeOf(key, lineCounter) ?? at;
      const name = isScalar(key) ? String(key.value) : '';
      return { key: name, ...keyAt, value: place(value, keyAt) };
    });
    return { ...nothing, fields };
  };
  return { root: place(document.contents, { line: 1, column: 1 }) };
}

/** What usually breaks the grammar, and what to write. */
const causes: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT:
    'This line is not indented like those beside it, or a bracket before it is not closed.',
  BLOCK_AS_IMPLICIT_KEY:
    'This line has a colon too many, or the next is indented too far. Put text with a colon in quotes.',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put it in quotes.',
  DUPLICATE_KEY: 'This name stands here twice. Keep one of the lines.',
  MISSING_CHAR: 'A sign is missing here: a quotation mark, a bracket, a comma or a colon. Add it.',
  MULTILINE_IMPLICIT_KEY: 'This line has no colon. Write “name: value”.',
  TAB_AS_INDENT: 'This line is indented by a tab. Write spaces.',
};

const unknownCause =
  'This cannot be read. Compare its indentation, quotation marks, brackets and colons with the lines beside it.';

function placeOf(
  node: unknown,
  lineCounter: LineCounter,
): { line: number; column: number } | undefined {
  if (!isScalar(node) && !isSeq(node) && !isMap(node)) return undefined;
  if (!node.range) return undefined;
  const { line, col } = lineCounter.linePos(node.range[0]);
  return { line, column: col };
}

/** The texts of a list, or of a single value taken as a list of one. */
export function textsOf(value: Placed): string[] {
  if (value.text !== undefined) return value.text === '' ? [] : [value.text];
  return (value.items ?? []).flatMap(({ text }) => (text === undefined ? [] : [text]));
}
