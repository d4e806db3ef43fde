/** `text` without case, accents and apostrophes; what readers may type differently is made equal. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`´]/gu, '')
    .toLowerCase();

/**
 * The words of `text`, folded. Short parts around a hyphen stay one word (buy-in → buyin), as in
 * Pagefind’s index; longer ones are words of their own. A percentage is said in a word: 20 % → 20 percent.
 */
export const splitWords = (text: string): string[] =>
  fold(text)
    .replace(/(?<=\d)\s*%|\bper cent\b/g, ' percent ')
    .replace(/(?<=\b\p{L}{1,2})\p{Pd}(?=\p{L})|(?<=\p{L})\p{Pd}(?=\p{L}{1,2}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const vowel = /[aeiouy]/;
const spellings: readonly (readonly [RegExp, string])[] = [
  [/([iy])z(?=[aei])/, '$1s'],
  [/our(?=$|s$|ed$|ing$|able$)/, 'or'],
  [/^skep/, 'scep'],
  [/tre(?=s?$)/, 'ter'],
  [/mme(?=s?$)/, 'm'],
];
const irregular = new Map(
  (
    'lost lose|loss lose|losses lose|won win|bought buy|sold sell|chose choose|chosen choose|choice choose|' +
    'paid pay|sent send|met meet|came come|gone go|went go|took take|taken take|made make|got get|gave give|said say|told tell|spent spend|froze freeze|' +
    'frozen freeze'
  )
    .split('|')
    .map((pair) => {
      const [form = '', word = ''] = pair.split(' ');
      return [form, word] as const;
    }),
);
const endings: readonly (readonly [ending: RegExp, put: string, least: number])[] = [
  [/ies$/, 'y', 5],
  [/(?<=ss|x|ch|sh|z)es$/, '', 5],
  [/(?<![sui])s$/, '', 4],
  [/ications?$/, 'y', 9],
  [/isons?$/, '', 8],
  [/(?<=eri)(?:a|on)$/, '', 8],
  [/(?<=[st])ions?$/, '', 6],
  [/ing$/, '', 6],
  [/ed$/, '', 5],
  [/al$/, '', 7],
  [/ly$/, '', 6],
];

/**
 * What the forms and spellings of an English word have in common: plan, plans, planned, planning → plan;
 * organisation, organization → organisat.
 */
export function stem(word: string): string {
  let short = spellings.reduce(
    (text, [from, to]) => text.replace(from, to),
    irregular.get(word) ?? word,
  );
  for (const [ending, put, least] of endings) {
    const cut = short.replace(ending, put);
    if (cut !== short && short.length >= least && vowel.test(cut)) short = cut;
  }
  if (short.length < word.length) short = short.replace(/([bdgklmnprt])\1$/, '$1');
  return short.length > 3 ? short.replace(/e$/, '').replace(/y$/, 'i') : short;
}

const empty = new Set(
  (
    'a an the of to in on at for from with by and or as is are was were be been am being do does did done ' +
    'have has had having i im ive my me we our us you your they their them theyre he his she her it its ' +
    'this that these those there here what whats which who whos whom whose when where why how hows can ' +
    'could should would will shall may might must so if then than but about into up out off over just also ' +
    'vs very too any some all each every only please id ill between past through around within without during difference different example examples'
  ).split(' '),
);

const weak = new Set(
  (
    'get gets getting got go goes going want wants need needs make makes give gives take takes put use ' +
    'uses using let lets thing things way ways know say says tell tells show shows ask asks asking find ' +
    'look looking start good best better really actually now yet still happen happens mean means keep ' +
    'keeps sale sales deal deals customer customers page playbook work works next right come comes came ' +
    'handle manage explain help understand respond before after while month day today time not dont doesnt didnt isnt cant cannot wont never'
  ).split(' '),
);

/** How much a word tells about what is looked for, from 0 to 1. */
export const meaning = (word: string) => (empty.has(word) ? 0 : weak.has(word) ? 0.4 : 1);
