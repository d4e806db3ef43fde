import type { MermaidConfig } from 'mermaid';
import { FONT_FAMILY } from '../font/site-font.ts';
import { MAX_EDGES, MAX_LENGTH } from '../limits.ts';

/** The size of type in most diagrams. */
export const FONT_SIZE = '15px';

/** One configuration for all diagrams: authors decide what a diagram says, the site how it looks. */
export const MERMAID_CONFIG: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  logLevel: 'fatal',
  maxTextSize: MAX_LENGTH,
  maxEdges: MAX_EDGES,
  // HTML in labels would need a layout engine for HTML, and would look different on every page.
  htmlLabels: false,
  theme: 'base',
  look: 'classic',
  handDrawnSeed: 1,
  deterministicIds: true,
  fontFamily: FONT_FAMILY,
  altFontFamily: FONT_FAMILY,
  gantt: { useWidth: 960, fontSize: 13, sectionFontSize: 13, barHeight: 24 },
  journey: { textPlacement: 'tspan', taskFontFamily: FONT_FAMILY, titleFontFamily: FONT_FAMILY },
  flowchart: { wrappingWidth: 220, minNodeWidth: 60, padding: 12 },
  elk: { nodePlacementStrategy: 'NETWORK_SIMPLEX' },
  timeline: { textPlacement: 'tspan' },
  sequence: {
    actorFontFamily: FONT_FAMILY,
    noteFontFamily: FONT_FAMILY,
    messageFontFamily: FONT_FAMILY,
    mirrorActors: false,
    wrap: true,
  },
};
