import { type Role, ROLES, seriesRole } from './roles.ts';

const FIRST = 0x4000;
const MARK = /^(?:#7e([0-9a-f]{4})|rgba?\(\s*126,\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\s*\))$/i;

/** A colour that occurs nowhere else and stands for a role while mermaid draws. */
export function markOf(role: Role): string {
  return `#7e${(FIRST + ROLES.indexOf(role)).toString(16)}`;
}

/** Colours that mermaid's renderers write without asking the theme. */
const HARD_WIRED: Readonly<Record<string, Role>> = {
  white: 'surface',
  '#fff': 'surface',
  '#ffffff': 'surface',
  '#efefef': 'quiet',
  '#eaeaea': 'raised',
  '#edf2ae': 'note',
  '#fff8dc': 'note',
  lightgrey: 'line',
  lightgray: 'line',
  '#e0e0e0': 'line',
  '#ddd': 'line',
  '#ccc': 'line',
  '#666': 'muted',
  '#999': 'muted',
  red: 'critical',
};

/** Palettes of d3 (Sankey) and of mermaid's journey. */
const SERIES = [
  '#4e79a7 #f28e2c #e15759 #76b7b2 #59a14f #edc949 #af7aa1 #ff9da7 #9c755f #bab0ab',
  '#8fbc8f #7cfc00 #00ffff #20b2aa #b0e0e6 #ffffe0',
  '#191970 #8b008b #4b0082 #2f4f4f #800000 #8b4513 #00008b',
].map((list) => list.split(' '));

const KEYWORDS = /^(none|transparent|inherit|context-stroke|context-fill|url\(#[\w:.-]+\))$/i;

/**
 * What a page is to paint instead of a drawn colour: `var(--mmd-role)`. A colour of nobody's choosing takes the role
 * that its place suggests.
 */
export function paintOf(value: string, place: 'fill' | 'stroke' | 'text'): string {
  const colour = value.trim();
  if (KEYWORDS.test(colour)) return colour;
  if (/^currentcolor$/i.test(colour)) return variable(place === 'stroke' ? 'line' : 'ink');
  const mark = MARK.exec(colour);
  if (mark) {
    const [, hex, green, blue, alpha] = mark;
    const code = hex ? Number.parseInt(hex, 16) : Number(green) * 256 + Number(blue);
    const role = ROLES[code - FIRST];
    if (role) return alpha ? faded(role, Number(alpha)) : variable(role);
  }
  const lower = colour.toLowerCase();
  const series = SERIES.map((list) => list.indexOf(lower)).find((index) => index >= 0);
  if (series !== undefined) return variable(seriesRole(series));
  return variable(HARD_WIRED[lower] ?? fallback(place));
}

const variable = (role: Role) => `var(--mmd-${role})`;

const faded = (role: Role, alpha: number) =>
  alpha >= 1
    ? variable(role)
    : `color-mix(in srgb,${variable(role)} ${Math.round(alpha * 100)}%,transparent)`;

const fallback = (place: 'fill' | 'stroke' | 'text'): Role =>
  place === 'text' ? 'ink' : place === 'stroke' ? 'muted' : 'quiet';
