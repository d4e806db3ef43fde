const vocabulary = (
  'people want reason money risk trust answer question plan agree need change cost proof team ' +
  'week page talk write ask help show choose compare wait decide budget board sponsor quality ' +
  'process service result today number group meeting honest simple clear small next first whole ' +
  'price value project machine office contract training support goal idea worry hope habit list'
).split(' ');

/** `count` words, always the same for the same `seed`. */
export function words(seed: number, count: number): string {
  let state = Math.imul(seed + 1, 2654435761);
  return Array.from({ length: count }, () => {
    state = Math.imul(state, 1103515245) + 12345;
    return vocabulary[(state >>> 12) % vocabulary.length];
  }).join(' ');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence of nine words. */
export const sentence = (at: number): string => `${capital(words(at * 7, 9))}.`;

/** A title no other item has. */
export const title = (at: number) => `${capital(words(at, 4))} ${at}`;

/** About 400 words under three headings, as a page of a real playbook has. */
export const prose = (at: number) =>
  [0, 1, 2]
    .map((part) => {
      const heading = `## ${capital(words(at * 3 + part, 3))}`;
      const paragraphs = [0, 1, 2].map((one) =>
        [0, 1, 2, 3].map((which) => sentence(at * 40 + part * 12 + one * 4 + which)).join(' '),
      );
      return [heading, ...paragraphs].join('\n\n');
    })
    .join('\n\n');

/** A flowchart of five nodes, another one for each `at`. */
export const diagram = (at: number) =>
  [
    '```mermaid',
    'flowchart LR',
    `  accTitle: ${title(at)}`,
    `  accDescr: ${sentence(at)}`,
    `  a["${capital(words(at, 2))}"] --> b["${capital(words(at + 1, 2))}"]`,
    `  b --> c["${capital(words(at + 2, 3))}"]`,
    `  b --> d["${capital(words(at + 3, 2))} ${at}"]`,
    '  c --> e["Agreed"]',
    '  d --> e',
    '```',
  ].join('\n');
