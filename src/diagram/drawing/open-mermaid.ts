import type { Mermaid } from 'mermaid';
import type { Diagram } from 'mermaid/dist/Diagram.js';
import type { DomElement } from '../dom/element.ts';
import { authorRules } from '../look/author-classes.ts';
import { markOf } from '../look/marks.ts';
import { themeOfMarks } from '../look/theme-variables.ts';
import { patchMermaid } from './mermaid-patches.ts';
import { FONT_SIZE, MERMAID_CONFIG } from './mermaid-config.ts';
import type { DrawingWindow } from './window.ts';

/** Mermaid with all it needs in a few files: read in half the time that its hundreds of modules take. */
const BUNDLE: string = 'mermaid/dist/mermaid.esm.mjs';

/** The two things mermaid is asked for; both reject with mermaid's own errors. */
export interface OpenMermaid {
  read(code: string): Promise<Diagram>;
  draw(id: string, code: string, container: DomElement): Promise<void>;
}

/** Loads mermaid into this process with a window as its world, and gives it the site's look. Once in a process. */
export async function openMermaid(window: DrawingWindow): Promise<OpenMermaid> {
  for (const [name, value] of Object.entries({ ...window, window })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  patchMermaid();
  const { default: mermaid }: { default: Mermaid } = await import(BUNDLE);
  setLook(mermaid);
  return {
    async read(code) {
      // Settings count for what is read after them, so they are read once before.
      if (code.startsWith('%%{')) await mermaid.parse(code);
      return mermaid.mermaidAPI.getDiagramFromText(code);
    },
    async draw(id, code, container) {
      // To mermaid the small DOM is a whole one.
      await mermaid.render(id, code, container as unknown as Element);
    },
  };
}

function setLook(mermaid: Mermaid) {
  mermaid.initialize(MERMAID_CONFIG);
  const theme = mermaid.mermaidAPI.getConfig().themeVariables;
  const themeVariables = { ...themeOfMarks(theme, markOf), fontSize: FONT_SIZE };
  mermaid.initialize({ ...MERMAID_CONFIG, themeVariables, themeCSS: authorRules() });
}
