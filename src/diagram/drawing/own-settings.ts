/** The width of boxes that stand in rows, in pixels: with one width for all, the columns of all rows line up. */
const ROW_BOX_WIDTH = 250;

const ROWS = {
  flowchart: { minNodeWidth: ROW_BOX_WIDTH },
  // Puts one row straight below the other.
  elk: { nodePlacementStrategy: 'BRANDES_KOEPF' },
};

/**
 * A directive to put before a diagram's code, which mermaid reads before it draws; authors' own directives are taken out
 * before. Empty for most diagrams.
 */
export function ownSettings(source: string, code: string): string {
  if (/^\s*gitGraph\b/.test(code)) {
    // The one setting that belongs to what a diagram says: its branches are called by it.
    const main = /\bmainBranchName["']?\s*:\s*["']?([\w/.-]+)/.exec(source)?.[1];
    return main ? directive({ gitGraph: { mainBranchName: main } }) : '';
  }
  const hasRows = /^\s*(flowchart|graph)\b/.test(code) && /^\s*class\s.*\brow\s*$/m.test(code);
  return hasRows ? directive(ROWS) : '';
}

const directive = (settings: object) => `%%{init: ${JSON.stringify(settings)}}%%`;
