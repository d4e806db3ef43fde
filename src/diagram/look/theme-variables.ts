import { type Role, seriesRole } from './roles.ts';

/** Mermaid's theme variables by the role they play, the first pattern that fits; the rest are `raised`. */
const PATTERNS: readonly (readonly [RegExp, Role])[] = [
  [/^(cScaleLabel|gitBranchLabel)\d+$|^pieSectionTextColor$|^(venn|git)Label/, 'series-ink'],
  [/^(cScaleInv|gitInv|cScalePeer|surfacePeer)\d+$/, 'line'],
  [/^surface\d+$/, 'quiet'],
  [/^crit|^todayLine|^errorBkg|cliff|wardleyEvolution|evolutionStroke/, 'critical'],
  [/^noteBkg|^faceColor/, 'note'],
  [/^doneTask.*Bkg/, 'done'],
  [/^activeTask|^vertLine|taskTextClickable|quadrantPointFill/, 'accent'],
  [/^sequenceNumberColor$/, 'surface'],
  [/text|title|label(Box)?.*color$|label$|^commitLabelColor|LabelColor$/i, 'ink'],
  [/^(edgeLabel|relationLabel|label)Background|^(labelBackgroundColor|background)$/, 'surface'],
  [
    /^(backgroundColor|compositeBackground|altSectionBkg.*|pieStrokeColor|rowOdd|quadrant3Fill)$/,
    'surface',
  ],
  [/^(attributeBackgroundColorOdd|emUiFill|.*labelBoxBkg.*)$/, 'surface'],
  [/^(noteBorder|doneTaskBorder|clusterBorder|tertiaryBorder|secondaryBorder|actorLine)/, 'line'],
  [
    /^(grid|border2|flowContainer|pieOuterStroke|compositeBorder|quadrant(In|Ex)ternalBorder)/,
    'line',
  ],
  [/^.Axis(Tick|Line)Color$|^graticule/, 'line'],
  [
    /^(nodeBorder|primaryBorder|actorBorder|border1|taskBorder|labelBoxBorder|tagLabelBorder)/,
    'edge',
  ],
  [/^(personBorder|requirementBorder|activationBorder|innerEnd)/, 'edge'],
  [/line|stroke|arrow|link|signal|relation|transition|specialState|axisColor|boundary/i, 'muted'],
  [
    /^(cluster|secondary|tertiary|alt|section|exclude|activation|rectBkg|commitLabelBackground)/,
    'quiet',
  ],
  [/^(compositeTitle|rowEven|attributeBackgroundColorEven|quadrant[24]Fill|gradient)/, 'quiet'],
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
      if (name === 'plotColorPalette') return [name, palette(mark)];
      if (typeof value !== 'string' || !COLOUR.test(value)) return [name, value];
      return [name, mark(roleOf(name))];
    }),
  );
}

const isVariables = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null;

const palette = (mark: (role: Role) => string) =>
  Array.from({ length: 8 }, (_, i) => mark(seriesRole(i))).join(',');

function roleOf(name: string): Role {
  const series = SERIES_NAME.exec(name)?.[1];
  // Pie slices are counted from one, the others from nought.
  if (series) return seriesRole(Number(series) - (/^(pie|venn)/.test(name) ? 1 : 0));
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? 'raised';
}
