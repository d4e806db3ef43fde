/** What mermaid's three kinds of parsers leave on their errors. */
export interface Reported {
  text: string;
  token: string;
  line?: number;
  column?: number;
  isEnd: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const words = (value: unknown) => (typeof value === 'string' ? value : '');
const count = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Reads the place off an error of mermaid's, whichever parser threw it. */
export function readReport(error: unknown): Reported | undefined {
  const { hash, result } = fields(error);
  if (hash) return readJison(fields(hash));
  const { lexerErrors, parserErrors } = fields(result);
  const [lexer] = Array.isArray(lexerErrors) ? lexerErrors.map(fields) : [];
  if (lexer) return place('', lexer['line'], lexer['column'], false);
  const [parser] = Array.isArray(parserErrors) ? parserErrors.map(fields) : [];
  if (!parser) return undefined;
  const token = fields(parser['token']);
  const before = fields(parser['previousToken']);
  return count(token['startLine'])
    ? place(words(token['image']), token['startLine'], token['startColumn'], false)
    : place('', before['endLine'], before['endColumn'], true);
}

function place(text: string, line: unknown, column: unknown, isEnd: boolean): Reported {
  const at = { line: count(line), column: count(column) };
  return {
    text,
    token: '',
    isEnd,
    ...(at.line === undefined ? {} : { line: at.line }),
    ...(at.column === undefined ? {} : { column: at.column }),
  };
}

/** Jison gives the place of the token before; without it, the line counted from nought. */
function readJison(hash: Fields): Reported {
  const loc = fields(hash['loc']);
  const token = String(hash['token'] ?? '');
  const isEnd = token === '1' || /^EOF/.test(token);
  const line = isEnd ? loc['first_line'] : loc['last_line'];
  const column = isEnd ? loc['first_column'] : loc['last_column'];
  const zeroBased = count(hash['line']);
  const fallback = zeroBased === undefined ? undefined : zeroBased + 1;
  return {
    ...place(words(hash['text']).trim(), line ?? fallback, column, isEnd),
    token: isEnd ? 'EOF' : token,
  };
}

/**
 * The first line with which the code fails in the same way, found by trying ever shorter beginnings: a parser stops at its
 * first error, so all longer beginnings fail alike.
 */
export async function firstFailingLine(
  lines: readonly string[],
  failsAlike: (code: string) => Promise<boolean>,
): Promise<number> {
  let [low, high] = [1, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await failsAlike(lines.slice(0, middle).join('\n'))) high = middle;
    else low = middle + 1;
  }
  return low;
}
