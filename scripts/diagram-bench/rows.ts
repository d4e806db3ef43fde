import type { DiagramFigure } from './figures.ts';

const NAMES = {
  ours: 'without a browser',
  cached: 'from the cache',
  reused: 'one browser, reused',
  started: 'a browser for each',
} as const;

/** The figures as rows of a table, with the ratio to drawing without a browser. */
export const diagramRows = (figures: readonly DiagramFigure[]) =>
  figures.map(({ route, count, total, work, megabytes }) => {
    const ours = figures.find((each) => each.route === 'ours' && each.count === count);
    const time = route === 'cached' ? work : total;
    const ratio = ours && route !== 'ours' ? `${(time / ours.total).toFixed(2)} ×` : '';
    return {
      diagrams: count,
      route: NAMES[route],
      milliseconds: Math.round(time),
      each: Number((time / count).toFixed(1)),
      megabytes: Math.round(megabytes),
      ratio,
    };
  });
