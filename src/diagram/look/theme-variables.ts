import { type Role, seriesRole } from './roles.ts';

/** Mermaid's theme variables by the role they play, the first pattern that fits; the rest are `raised`. */
const PATTERNS: readonly (readonly [RegExp, Role])[] = [
  [/^(cScaleLabel|gitBranchLabel)\d+$|^pieSectionTextColor$/, 'series-ink'],
  [/^(cScaleInv|gitInv|cScalePeer|surfacePeer)\d+$/, 'line'],
  [/^surface\d+$/, 'quiet'],
  [/^crit(Bkg)/, 'note'],
  [/^crit|^todayLine|^errorBkg/, 'critical'],
  [/^noteBkg|^faceColor/, 'note'],
  [/^doneTask.*Bkg/, 'done'],
  [/^activeTaskBkg/, 'ours-wash'],
  [/^activeTask|^vertLine|^quadrantPointFill/, 'accent'],
  [/^(sequenceNumberColor|background|backgroundColor|labelBackgroundColor)$/, 'surface'],
  [
    /^(edgeLabel|relationLabel|composite|labelBox)(Background|Bkg)|^altSectionBkg|^pieStrokeColor/,
    'surface',
  ],
  [/^(rowOdd|quadrant3Fill|attributeBackgroundColorOdd)$/, 'surface'],
  [/^(compositeTitle|commitLabel)Background|^(rowEven|attributeBackgroundColorEven)$/, 'quiet'],
  [
    /^quadrant[24]Fill|^gradient|^(cluster|secondary|tertiary|section|activation|rect)(Color|Bkg)/,
    'quiet',
  ],
  [/^(altBackground|excludeBkg)/, 'quiet'],
  [/^(noteBorder|doneTaskBorder|clusterBorder|tertiaryBorder|secondaryBorder|actorLine)/, 'line'],
  [
    /^(grid|border2|flowContainer|pieOuterStroke|compositeBorder|quadrant(In|Ex)ternalBorder)/,
    'line',
  ],
  [/^.Axis(Tick|Line)Color$/, 'line'],
  [
    /^(nodeBorder|primaryBorder|actorBorder|border1|taskBorder|labelBoxBorder|tagLabelBorder)/,
    'edge',
  ],
  [/^(personBorder|requirementBorder|activationBorder|innerEnd)/, 'edge'],
  [/text|title|label.*color$/i, 'ink'],
  [/line|stroke|arrow|link|signal|relation|transition|specialState|axisColor/i, 'muted'],
];

const SERIES_NAME = /^(?:cScale|pie|fillType|git|venn)(\d+)$/;
const COLOUR = /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\(.*\)|white|black|red|grey|navy|light\w+)$/i;

type Variables = Readonly<Record<string, unknown>>;

/**
 * A theme in which every colour of mermaid's is replaced by the mark of its role, so that nothing in a drawing has a
 * colour of its own and no colour is computed from another.
 */
export function themeOfMarks(
  theme: Variables,
  mark: (role: Role) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, value]) => {
      if (isVariables(value)) return [name, themeOfMarks(value, mark)];
      if (name === 'plotColorPalette') return [name, PALETTE.map((role) => mark(role)).join(',')];
      if (typeof value !== 'string' || !COLOUR.test(value)) return [name, value];
      return [name, mark(roleOf(name))];
    }),
  );
}

const isVariables = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null;

/** Bars come first, and a line over them must stand out. */
const PALETTE: readonly Role[] = [
  'series-1',
  'ours',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
  'series-8',
];

function roleOf(name: string): Role {
  const series = SERIES_NAME.exec(name)?.[1];
  // Pie slices are counted from one, the others from nought.
  if (series) return seriesRole(Number(series) - (/^(pie|venn)/.test(name) ? 1 : 0));
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? 'raised';
}
