/** A block that is opened and never closed. */
export interface OpenBlock {
  word: string;
  close: 'end' | '}';
  line: number;
  column: number;
}

const SEQUENCE = /^(loop|alt|opt|par|par_over|critical|break|rect|box)\b/;

/** The blocks still open at the end of the code, outermost first, and the lines that close nothing. */
export function openBlocks(lines: readonly string[], keyword: string) {
  const open: OpenBlock[] = [];
  const stray: { line: number; column: number; text: string }[] = [];
  const isSequence = keyword === 'sequenceDiagram';
  const isFlow = /^(flowchart|graph)/.test(keyword);
  for (const [i, raw] of lines.entries()) {
    const text = raw.trim();
    const at = { line: i + 1, column: raw.search(/\S/) + 1 };
    if ((isFlow || isSequence) && /^end\s*;?$/.test(text)) {
      if (!open.pop()) stray.push({ ...at, text });
    } else if (!isFlow && text === '}') {
      if (!open.pop()) stray.push({ ...at, text });
    } else if (isFlow && /^subgraph\b/.test(text))
      open.push({ word: 'subgraph', close: 'end', ...at });
    else if (isSequence && SEQUENCE.test(text)) {
      open.push({ word: SEQUENCE.exec(text)?.[1] ?? text, close: 'end', ...at });
    } else if (!isFlow && !isSequence && /\{$/.test(text))
      open.push({ word: text, close: '}', ...at });
  }
  return { open, stray };
}
