/** The parts colours play in a diagram; each is a custom property `--mmd-…` of diagram.css. */
export const ROLES = [
  'surface',
  'raised',
  'quiet',
  'ink',
  'muted',
  'line',
  'edge',
  'accent',
  'note',
  'done',
  'critical',
  'customer',
  'customer-wash',
  'ours',
  'ours-wash',
  'series-ink',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
  'series-8',
] as const;

export type Role = (typeof ROLES)[number];

/** How many colours there are for data; further ones begin again. */
const SERIES = 8;

export function seriesRole(index: number): Role {
  return ROLES[ROLES.indexOf('series-1') + (((index % SERIES) + SERIES) % SERIES)] ?? 'series-1';
}

/** Words that authors may put on nodes, edges and groups by `:::word` or `class`; diagram.css gives them their looks. */
export const AUTHOR_CLASSES: readonly string[] = [
  'customer',
  'ours',
  'alone',
  'internal',
  'here',
  'return',
  'heading',
  'row',
];
