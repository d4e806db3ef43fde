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
 * Makes the first mention of each term in the HTML of a text a link to it that carries the definition;
 * whole words only, and never inside links, headings, code, quoted words to say, or a term named in `without`.
 */
export function linkTerms(html: string, terms: readonly KnownTerm[], without?: string): string {
  const { byName, mention } = namesOf(terms);
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
}

interface Names {
  byName: ReadonlyMap<string, KnownTerm>;
  mention: RegExp;
}

const found = new WeakMap<readonly KnownTerm[], Names>();

/** How the terms are called in texts; found once for all pages of a site, which share one list of them. */
function namesOf(terms: readonly KnownTerm[]): Names {
  const known = found.get(terms);
  if (known) return known;
  const byName = new Map(
    terms.flatMap((term) =>
      [term.title.toLowerCase(), ...term.aliases.filter((alias) => isAcronym(alias))]
        .filter((name) => !everyday.has(name))
        .map((name) => [name, term] as const),
    ),
  );
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escape);
  const mention = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${names.join('|')})(s?)(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  found.set(terms, { byName, mention });
  return { byName, mention };
}

const isAcronym = (name: string) => /^[A-Z]{3,}$/.test(name);

const apart = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'code', 'pre', 'blockquote', 'button', 'th']);

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
