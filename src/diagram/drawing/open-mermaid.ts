import type { Mermaid } from 'mermaid';
import { authorRules } from '../look/author-classes.ts';
import { markOf } from '../look/marks.ts';
import { themeOfMarks } from '../look/theme-variables.ts';
import { patchMermaid } from './mermaid-patches.ts';
import { FONT_SIZE, MERMAID_CONFIG } from './mermaid-config.ts';
import type { DOMWindow } from 'jsdom';

const GLOBALS = [
  'document',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'NodeFilter',
  'NamedNodeMap',
  'DocumentFragment',
  'DOMParser',
  'XMLSerializer',
  'HTMLTemplateElement',
  'HTMLFormElement',
  'CSSStyleSheet',
  'CSS',
  'getComputedStyle',
] as const;

/** Loads mermaid into this process with a window as its world, and gives it the site's look. Once in a process. */
export async function openMermaid(window: DOMWindow): Promise<Mermaid> {
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  for (const name of GLOBALS) define(name, window[name]);
  define('window', window);

  patchMermaid();
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize(MERMAID_CONFIG);
  const theme = mermaid.mermaidAPI.getConfig().themeVariables;
  const themeVariables = { ...themeOfMarks(theme, markOf), fontSize: FONT_SIZE };
  mermaid.initialize({ ...MERMAID_CONFIG, themeVariables, themeCSS: authorRules() });
  return mermaid;
}
