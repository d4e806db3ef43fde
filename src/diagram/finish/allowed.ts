/** Elements a published diagram may hold: none of them can run or load anything. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g a path rect circle ellipse line polygon polyline text tspan title desc defs marker ' +
    'linearGradient stop clipPath use symbol'
  ).split(' '),
);

/** Attributes that are copied as they are, numbers rounded. */
export const ALLOWED_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'x y x1 x2 y1 y2 cx cy r rx ry dx dy d points width height transform viewBox preserveAspectRatio offset ' +
    'gradientUnits gradientTransform clipPathUnits refX refY markerWidth markerHeight markerUnits orient pathLength xml:space'
  ).split(' '),
);

/** Presentation attributes, taken from the cascade; those with `true` are inherited. */
export const PRESENTATION: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    fill: true,
    'fill-opacity': true,
    stroke: true,
    'stroke-width': true,
    'stroke-dasharray': true,
    'stroke-linecap': true,
    'stroke-linejoin': true,
    'stroke-opacity': true,
    'font-size': true,
    'font-style': true,
    'font-weight': true,
    'letter-spacing': true,
    'text-anchor': true,
    'text-decoration': false,
    'dominant-baseline': true,
    visibility: true,
    'marker-start': true,
    'marker-end': true,
    'alignment-baseline': false,
    'clip-path': false,
    display: false,
    opacity: false,
    'stop-color': false,
    'stop-opacity': false,
  }),
);

/** What a value may be: plain words and numbers, a paint by role, or a part of the same diagram. */
export const SAFE_VALUE =
  /^(?:url\(#[\w-]+\)|var\(--mmd-[\w-]+\)|color-mix\(in srgb,var\(--mmd-[\w-]+\) \d+%,transparent\)|(?!.*(?:url|expression|var)\s*\()[\w\s.,()#%+\-:]*)$/i;

/** An address inside the site: from its root, relative, or a place on the page. */
export function isInternalLink(address: string): boolean {
  if (/[\u0000-\u0020\\<>"'`{}|^]/.test(address) || address.includes('//')) return false;
  return /^(?:\/|\.{1,2}\/|#|\?)/.test(address) || /^[\w-][\w.-]*(?:[/?#].*)?$/.test(address);
}
