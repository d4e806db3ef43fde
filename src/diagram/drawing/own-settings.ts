/** The width of boxes that stand in rows, in pixels: with one width for all, the columns of all rows line up. */
const ROW_BOX_WIDTH = 250;

const ROWS = {
  flowchart: { minNodeWidth: ROW_BOX_WIDTH },
  // Puts one row straight below the other.
  elk: { nodePlacementStrategy: 'BRANDES_KOEPF' },
};

/** Where ways lead back, boxes of one width make the way forward one straight line. */
const WAYS = { flowchart: { minNodeWidth: 230 } };

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
  if (!/^\s*(flowchart|graph)\b/.test(code)) return '';
  if (/^\s*class\s.*\brow\s*$/m.test(code)) return directive(ROWS);
  return /^\s*class\s.*\breturn\s*$/m.test(code) ? directive(WAYS) : '';
}

const directive = (settings: object) => `%%{init: ${JSON.stringify(settings)}}%%`;
