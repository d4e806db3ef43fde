import type { Report } from '../report.ts';
import type { Share } from '../cell.ts';
import { perCent, shareOf } from '../words.ts';

/** A stage as the map of paths shows it. */
export interface MapStage {
  id: string;
  title: string;
  url: string;
}

/** The most arrows beside the designed ones that a reader can still tell apart. */
const MOST_ARROWS = 12;

/**
 * The paths of won deals on the process map as Mermaid text: thick arrows are designed, dashed ones
 * are not; what the log holds and the process does not name stands apart, on a tall map below.
 */
export function pathMap(
  stages: readonly MapStage[],
  { paths, metrics }: Report,
  { tall = false } = {},
): string {
  const order = stages.map(({ id }) => id);
  const place = new Map(order.map((id, i) => [id, `s${i}`]));
  const drawn = [...paths]
    .filter(({ from, to }) => place.has(from) && place.has(to))
    .sort((a, b) => Number(b.designed) - Number(a.designed) || (b.low ?? 0) - (a.low ?? 0));
  const designed = drawn.filter((path) => path.designed);
  const others = drawn.filter((path) => !path.designed && isVisible(path)).slice(0, MOST_ARROWS);
  const unnamed = metrics.C2.rows.filter(({ flag }) => flag).slice(0, 3);
  return [
    'flowchart TB',
    ...stages.map(({ title }, i) => `  s${i}["${label(title)}"]:::customer`),
    ...designed.map(
      (path) => `  ${place.get(path.from)} ==>|"${short(path)}"| ${place.get(path.to)}`,
    ),
    // Stages no win went between stay in their order.
    ...untaken(
      stages.length,
      designed
        .filter(({ from, to }) => order.indexOf(to) === order.indexOf(from) + 1)
        .map(({ from }) => place.get(from)),
    ),
    ...others.map(
      (path, i) => `  ${place.get(path.from)} r${i}@-.->|"${short(path)}"| ${place.get(path.to)}`,
    ),
    ...(others.length > 0 ? [`  class ${others.map((_, i) => `r${i}`).join(',')} return`] : []),
    ...unnamed.map((row, i) => `  u${i}(["${label(row.term)} · ${short(row)}"]):::alone`),
    ...(tall
      ? unnamed.map((_, i) => `  ${i > 0 ? `u${i - 1}` : `s${stages.length - 1}`} ~~~ u${i}`)
      : []),
    ...stages.map(({ url, title }, i) => `  click s${i} href "${url}" "${label(title)}"`),
  ].join('\n');
}

/** The same in words, one line for each arrow. */
export function pathList(
  stages: readonly MapStage[],
  { paths }: Report,
): { text: string; href: string }[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  return paths.flatMap((path) => {
    const [from, to] = [byId.get(path.from), byId.get(path.to)];
    if (!from || !to) return [];
    const kind = path.designed
      ? ''
      : path.accepted
        ? `, accepted: ${path.accepted}`
        : ', not in the design';
    return [
      {
        text: `“${from.title}” to “${to.title}”: ${shareOf(path, 'of wins')}${kind}.`,
        href: to.url,
      },
    ];
  });
}

function untaken(stages: number, taken: readonly (string | undefined)[]): string[] {
  return Array.from({ length: stages - 1 }, (_, i) => i)
    .filter((i) => !taken.includes(`s${i}`))
    .map((i) => `  s${i} ~~~ s${i + 1}`);
}

/** Arrows that so few took that they are hidden would fill the map. */
function isVisible({ share }: Share): boolean {
  return share !== null && share > 0;
}

function short({ share, hidden }: Share): string {
  if (share !== null) return perCent(share);
  return hidden?.startsWith('all but') ? 'nearly all' : 'few';
}

function label(text: string): string {
  return text.replaceAll('"', '#quot;');
}
