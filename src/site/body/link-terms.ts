/** A term as texts explain it. */
export interface KnownTerm {
  title: string;
  /** Other words for it; of these only acronyms are sure to mean it wherever they stand. */
  aliases: readonly string[];
  definition: string;
  /** Its page, with the site's base. */
  href: string;
}

/** Words of everyday speech that are terms as well: only their own pages and search lead there. */
const everyday = new Set(
  'stage,play,commit,pain,coach,demo,evidence,pilot,term,process,role,question,record,review,interview,expansion,negotiation,consensus,forecast,assumption,change,disruption,need,paper'.split(
    ',',
  ),
);

/**
 * Promises a function that makes the first mention of each term in the HTML of a text a link to it that
 * carries the definition; whole words only, and never inside links, headings, code, quoted words to say,
 * or to the page named in `without`.
 */
export function termLinker(
  terms: readonly KnownTerm[],
): (html: string, without?: string) => string {
  const byName = new Map(
    terms.flatMap((term) => namesOf(term).map((name) => [name, term] as const)),
  );
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  const mention = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${longestFirst.map(RegExp.escape).join('|')})(s?)(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  return (html, without) => {
    if (byName.size === 0) return html;
    const used = new Set<KnownTerm>();
    let closed = 0;
    return html
      .split(/(<[^>]*>)/)
      .map((part) => {
        if (part.startsWith('<')) {
          const name = /^<\/?(\w+)/.exec(part)?.[1] ?? '';
          if (apart.has(name)) closed += part.startsWith('</') ? -1 : 1;
          return part;
        }
        return closed > 0 ? part : part.replace(mention, linked);
      })
      .join('');

    function linked(words: string, name: string): string {
      const term = byName.get(name) ?? byName.get(name.toLowerCase());
      if (!term || used.has(term) || term.href === without) return words;
      used.add(term);
      return `<a class="term" href="${attribute(term.href)}" data-definition="${attribute(term.definition)}">${words}</a>`;
    }
  };
}

const namesOf = ({ title, aliases }: KnownTerm) =>
  [title.toLowerCase(), ...aliases.filter(isAcronym)].filter((name) => !everyday.has(name));

const isAcronym = (name: string) => /^[A-Z]{3,}$/.test(name);

const apart = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'code', 'pre', 'blockquote', 'button', 'th']);

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
