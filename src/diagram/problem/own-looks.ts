import { isInternalLink } from '../finish/allowed.ts';
import { AUTHOR_CLASSES } from '../look/roles.ts';

/** What an author may not decide. */
export type Refusal = 'settings' | 'look' | 'link' | 'label';

interface Found {
  about: Refusal;
  message: string;
  column: number;
}

/** Whether a diagram may lead to other pages of the site. */
export type Links = 'inside' | 'none';

/** A line of source without what authors may not decide, and what that was. */
export interface CheckedLine {
  text: string;
  problems: Found[];
  /** Nothing of the line is left. */
  isDropped: boolean;
}

const STYLED = /^(flowchart|graph|stateDiagram|classDiagram|erDiagram)/;
const CLICKABLE = /^(flowchart|graph|stateDiagram|classDiagram|gantt)/;
const CHOICE = AUTHOR_CLASSES.map((name) => `“${name}”`).join(', ');

/** Looks a line through for looks of its own, pictures, calls of script and addresses outside of the site. */
export function ownLooks(text: string, keyword: string, links: Links): CheckedLine {
  const column = text.search(/\S/) + 1;
  const link = badLink(text.trim(), keyword, links);
  if (link) return without({ about: 'link', message: link, column });
  const look = badLook(text.trim(), keyword);
  if (look) return without({ about: 'look', message: look, column });
  const problems: Found[] = [];
  let kept = text;
  const cut = (
    about: Refusal,
    pattern: RegExp,
    message: (found: string) => string | undefined,
    instead = '',
  ) => {
    kept = kept.replace(pattern, (found: string, ...rest: unknown[]) => {
      const said = message(found);
      if (!said) return found;
      const offset = rest.find((each) => typeof each === 'number');
      problems.push({ about, message: said, column: (offset ?? 0) + 1 });
      return found.replace(pattern, instead);
    });
  };
  if (STYLED.test(keyword)) {
    cut('look', /:::\s*[\w-]+/g, (found) => unknownClass(found.replace(/:::\s*/, '')));
    cut('label', /\b(?:img|icon)\s*:\s*"[^"]*"\s*,?/g, picture);
  }
  cut('label', /\bfa[bklrs]?:fa-([\w-]+)/g, picture, '$1');
  cut(
    'label',
    /\$\$/g,
    () => '“$$” begins a formula, and formulas are not drawn. Write it in words or plain signs.',
  );
  cut('label', /::icon\([^)]*\)/g, picture);
  return { text: kept, problems, isDropped: kept.trim() === '' && text.trim() !== '' };
}

const without = (problem: Found): CheckedLine => ({
  text: '',
  problems: [problem],
  isDropped: true,
});

/** What is wrong with the looks that a whole line sets, if it must go. */
function badLook(line: string, keyword: string): string | undefined {
  const own = STYLED.test(keyword) && /^(classDef|style|linkStyle|cssClass)\s/.exec(line)?.[1];
  if (own) {
    return `“${own}” gives this diagram looks of its own. Looks are set for the whole site: mark a node with “:::” and one of ${CHOICE}.`;
  }
  const given = STYLED.test(keyword) && /^class\s+[\w\-,\s]+?\s+([\w-]+)\s*;?$/.exec(line)?.[1];
  return given && !/^classDiagram/.test(keyword) ? unknownClass(given) : undefined;
}

/** What is wrong with the link that a whole line makes, if it must go. */
function badLink(line: string, keyword: string, links: Links): string | undefined {
  const makesLink = /^classDiagram/.test(keyword) ? /^(click|link|callback)\s/ : /^click\s/;
  if (CLICKABLE.test(keyword) && makesLink.test(line))
    return links === 'inside'
      ? badClick(line)
      : `“${line.slice(0, 40)}” makes a link, and the links of a page stand in its text. Put it beside the diagram.`;
  if (keyword === 'sequenceDiagram' && /^links?\s/.test(line)) {
    return `“${line.slice(0, 40)}” opens a menu, which a drawing cannot. Put the link in the text below the diagram.`;
  }
  return undefined;
}

function unknownClass(name: string): string | undefined {
  if (AUTHOR_CLASSES.includes(name)) return undefined;
  return `“${name}” is not a word for looks. Use one of ${CHOICE}.`;
}

const picture = (found: string) =>
  `“${found.trim()}” is a picture, and diagrams here hold text only. Say it in words.`;

function badClick(line: string): string | undefined {
  const address = /^(?:click|link)\s+\S+\s+(?:href\s+)?"([^"]*)"/.exec(line)?.[1];
  const gantt = /^click\s+\S+\s+href\s+"?([^"\s]+)/.exec(line)?.[1];
  const target = address ?? gantt;
  if (target === undefined) {
    return `“${line.slice(0, 40)}” calls a script. Give an address of this site instead: click a href "/stages/…/".`;
  }
  if (isInternalLink(target)) return undefined;
  return `“${target}” is not an address of this site. Write one that begins with “/”, or put the link in the text below the diagram.`;
}
