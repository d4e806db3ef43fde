import { isInternalLink } from '../finish/allowed.ts';
import { AUTHOR_CLASSES } from '../look/roles.ts';

interface Found {
  message: string;
  column: number;
}

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
export function ownLooks(text: string, keyword: string, isFirst: boolean): CheckedLine {
  if (isFirst) return { text, problems: [], isDropped: false };
  const column = text.search(/\S/) + 1;
  const whole = wholeLine(text, keyword);
  if (whole) return { text: '', problems: [{ message: whole, column }], isDropped: true };
  const problems: Found[] = [];
  let kept = text;
  const cut = (pattern: RegExp, message: (found: string) => string | undefined, instead = '') => {
    kept = kept.replace(pattern, (found: string, ...rest: unknown[]) => {
      const said = message(found);
      if (!said) return found;
      const offset = rest.find((each) => typeof each === 'number');
      problems.push({ message: said, column: (offset ?? 0) + 1 });
      return found.replace(pattern, instead);
    });
  };
  if (STYLED.test(keyword)) {
    cut(/:::\s*[\w-]+/g, (found) => unknownClass(found.replace(/:::\s*/, '')));
    cut(/\b(?:img|icon)\s*:\s*"[^"]*"\s*,?/g, picture);
  }
  cut(/\bfa[bklrs]?:fa-([\w-]+)/g, picture, '$1');
  cut(
    /\$\$/g,
    () => '“$$” begins a formula, and formulas are not drawn. Write it in words or plain signs.',
  );
  cut(/::icon\([^)]*\)/g, picture);
  return { text: kept, problems, isDropped: kept.trim() === '' && text.trim() !== '' };
}

/** What is wrong with a whole line, if it must go. */
function wholeLine(text: string, keyword: string): string | undefined {
  const line = text.trim();
  const own = STYLED.test(keyword) && /^(classDef|style|linkStyle|cssClass)\s/.exec(line)?.[1];
  if (own) {
    return `“${own}” gives this diagram looks of its own. Looks are set for the whole site: mark a node with “:::” and one of ${CHOICE}.`;
  }
  const given = STYLED.test(keyword) && /^class\s+[\w\-,\s]+?\s+([\w-]+)\s*;?$/.exec(line)?.[1];
  if (given && !/^classDiagram/.test(keyword)) return unknownClass(given);
  if (CLICKABLE.test(keyword) && /^(click|link|callback)\s/.test(line)) return badClick(line);
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
