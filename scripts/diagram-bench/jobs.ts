import { readdirSync, readFileSync } from 'node:fs';
import type { DiagramJob } from '#diagram/renderer.ts';

const FOLDER = new URL('../../test/unit/diagram/fixtures/', import.meta.url);

/** Any number of diagrams of all kinds, no two alike. */
export function benchJobs(count: number): DiagramJob[] {
  const sources = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.mmd'))
    .sort()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / sources.length);
    const source = sources[i % sources.length] ?? '';
    return { id: `d${i}`, source: round ? renamed(source, round) : source };
  });
}

/** Other words of about the same length, so that nothing drawn before is of use. */
const renamed = (source: string, round: number) =>
  source.replace(
    /\b(?:Can|Who|Deal|Someone|How|Stage|Notices|Design|Ask|Finance|Leads|First|Will|No|Gathers|Why|Open)\b/g,
    (word) => `${word}${round}`,
  );
