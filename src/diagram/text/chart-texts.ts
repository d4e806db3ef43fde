import type { DiagramItem } from '../job.ts';
import { ask, fields, list, words } from './ask.ts';

const items = (texts: string[]): DiagramItem[] => texts.filter(Boolean).map((text) => ({ text }));
const inSection = (section: unknown, text: string) =>
  words(section) ? `${words(section)}: ${text}` : text;

export function journeyText(db: object): DiagramItem[] {
  return items(
    list(ask(db, 'getTasks')).map(({ section, task, score, people }) => {
      const who = Array.isArray(people) ? people.map(words).join(', ') : '';
      return inSection(section, `${words(task)}, ${words(score)} of 5${who ? ` (${who})` : ''}`);
    }),
  );
}

export function timelineText(db: object): DiagramItem[] {
  return items(
    list(ask(db, 'getTasks')).map(({ section, task, events }) => {
      const happened = Array.isArray(events) ? events.map(words).join('; ') : '';
      return inSection(section, happened ? `${words(task)}: ${happened}` : words(task));
    }),
  );
}

export function ganttText(db: object): DiagramItem[] {
  const day = (value: unknown, back = 0) =>
    value instanceof Date ? new Date(value.getTime() - back).toISOString().slice(0, 10) : '';
  return items(
    list(ask(db, 'getTasks')).map(({ section, task, startTime, renderEndTime, endTime }) => {
      const from = day(startTime);
      // A task ends where the next day begins.
      const last = day(renderEndTime ?? endTime, 1);
      const to = last < from ? from : last;
      return inSection(section, `${words(task)}, ${from === to ? from : `${from} to ${to}`}`);
    }),
  );
}

export function pieText(db: object): DiagramItem[] {
  const sections = ask(db, 'getSections');
  const entries = sections instanceof Map ? [...sections] : [];
  const total = entries.reduce((sum, [, value]) => sum + Number(value), 0);
  return items(
    entries.map(
      ([name, value]) =>
        `${words(name)}: ${words(value)} (${Math.round((100 * Number(value)) / total)} %)`,
    ),
  );
}

export function quadrantText(db: object): DiagramItem[] {
  const data = fields(ask(db, 'getQuadrantData'));
  const names = list(data['quadrants']).map((quadrant) => words(fields(quadrant['text'])['text']));
  const boxes = list(data['quadrants']).map(({ x, y, width, height }) =>
    [x, y, width, height].map(Number),
  );
  return items(
    list(data['points']).map(({ x, y, text }) => {
      const at = boxes.findIndex(
        ([left = 0, top = 0, width = 0, height = 0]) =>
          Number(x) >= left &&
          Number(x) <= left + width &&
          Number(y) >= top &&
          Number(y) <= top + height,
      );
      return inSection(names[at], words(fields(text)['text']));
    }),
  );
}

/** A mind map's words, each after the one it belongs to. */
export function mindmapText(db: object): DiagramItem[] {
  const walk = (value: unknown, above: string): string[] => {
    const node = fields(value);
    const name = words(node['descr']);
    const children = Array.isArray(node['children']) ? node['children'] : [];
    const own = above ? `${above} → ${name}` : name;
    return [own, ...children.flatMap((child: unknown) => walk(child, name))];
  };
  return items(walk(ask(db, 'getMindmap'), ''));
}

export function xyText(db: object): DiagramItem[] {
  const data = fields(ask(db, 'getXYChartData'));
  return items(
    list(data['plots']).flatMap(({ type, data: points }) =>
      Array.isArray(points)
        ? points.map((point: unknown) => {
            const [name, value] = Array.isArray(point) ? point : [];
            return `${words(type)}: ${words(name)}, ${words(value)}`;
          })
        : [],
    ),
  );
}
