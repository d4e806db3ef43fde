/** The fields of a play found in a text, and the text without them. */
export interface PlayFields {
  fields: Record<'know' | 'say' | 'show' | 'do' | 'dont', string[]>;
  body: string;
}

const headings = {
  know: /^(know|background|context|why|when to use)/i,
  say: /^(say|script|talk track|words|what to (say|ask|write)|questions)/i,
  show: /^(show|materials?|resources|assets|hand ?outs?|what to show)/i,
  do: /^(do|steps|how to|what to do|actions|process|instructions)\b(?! not)/i,
  dont: /^(don[’']?t|do not|avoid|pitfalls|mistakes|watch out)/i,
} as const;

const notYet = ['Not written yet.'];

/**
 * Finds know, say, show and do among the sections of a text; undefined if too few are there for a play.
 * A section becomes a field only if every line of it fits; otherwise it stays in the text.
 */
export function playFields(body: string): PlayFields | undefined {
  const found: Partial<PlayFields['fields']> = {};
  const rest = body.split(/^(?=## )/m).filter((section) => {
    const [, heading = ''] = /^## (.*)/.exec(section) ?? [];
    const name = keys.find((key) => heading && headings[key].test(heading.trim()));
    const lines = name && !found[name] ? linesOf(section) : undefined;
    if (name && lines) found[name] = lines;
    return !(name && lines);
  });
  if (keys.filter((key) => found[key]).length < 3 || !(found.say ?? found.do)) return undefined;
  const { know = notYet, say = notYet, show = notYet, do: acts = notYet, dont = notYet } = found;
  return { fields: { know, say, show, do: acts, dont }, body: rest.join('').trim() };
}

const keys = ['know', 'say', 'show', 'dont', 'do'] as const;

/** The points of a section as plain sentences; undefined if they are too long or hold more than words. */
function linesOf(section: string): string[] | undefined {
  const text = section.replace(/^## .*\n?/, '').trim();
  const points = text
    .split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)|\n\s*\n/)
    .map((point) => point.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''))
    .map((point) => point.replace(/^>\s?/gm, '').replace(/\s+/g, ' ').replace(/[*_`]/g, '').trim())
    .filter((point) => point !== '');
  const fits = (point: string) =>
    point.length >= 3 && point.length <= 500 && !/[[\]|#<>]/.test(point);
  return points.length > 0 && points.every(fits) ? points : undefined;
}
