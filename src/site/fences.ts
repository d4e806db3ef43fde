/** A piece of a rendered body: HTML as it is, or the text of a diagram to draw in its place. */
export type Piece = { html: string } | { diagram: string };

const FENCE = /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g;

/** How the diagram at place `at` of a page's text is drawn; the build draws it ahead, the page takes it up. */
export const fenceJob = (page: string, at: number, source: string) => ({
  id: `${page}-${at + 1}`,
  source: source.trimEnd(),
  title: 'Diagram',
  description: '',
});

/** Cuts rendered HTML where a diagram was written, in order. */
export function splitFences(html: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of html.matchAll(FENCE)) {
    pieces.push({ html: html.slice(end, match.index) }, { diagram: plainText(match[1] ?? '') });
    end = match.index + match[0].length;
  }
  return [...pieces, { html: html.slice(end) }];
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#x27': "'",
};

const plainText = (html: string) =>
  html.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (entity, name: string) => ENTITIES[name] ?? entity);
