/** A piece of an SVG picture: presentation attributes only, so that no style stands in the page. */
export interface Shape {
  tag: 'circle' | 'line' | 'path' | 'rect';
  attributes: Record<string, string | number>;
}

/** A place along a picture as wide as its box, 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Straight lines from point to point, as the path of an SVG. */
export function linePath(points: readonly [number, number][]): string {
  const at = (value: number): string => String(Math.round(value * 10) / 10);
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
}
