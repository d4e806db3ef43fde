import { components, isComponent } from './components.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Place } from './place.ts';
import { cut, listOf } from './wording.ts';

/** Where a part of a text stands. */
export type At = Place & { length?: number };

export const codeInBraces = (value: string, place: At): Finding => ({
  rule: 'code-in-braces',
  ...place,
  message: `“${cut(`{${value.split('\n')[0] ?? ''}`, 24)}” begins with a brace, and braces hold code, which pages may not contain.`,
  fix: 'Write \\{ if you mean a brace, or [customer name] for something to fill in.',
});

export const importOrExport = (value: string, place: At): Finding => ({
  rule: 'import-or-export',
  ...place,
  length: 6,
  message: `The line begins with “${/^\w+/.exec(value)?.[0] ?? 'import'}”, which the site would take for code.`,
  fix: 'Begin the sentence with another word. Components need no import.',
});

export function rawHtml(value: string, place: At): Finding {
  if (value.startsWith('<!--'))
    return {
      rule: 'html-comment',
      ...place,
      message: 'A comment in <!-- --> cannot stand here.',
      fix: 'Delete it. In a page that ends in .mdx you can write {/* … */}.',
    };
  const tag = /^<\/?[A-Za-z][\w.:-]*/.exec(value)?.[0] ?? value.slice(0, 12);
  const name = tag.replace(/^<\/?/, '');
  if (isComponent(name))
    return {
      rule: 'html',
      ...place,
      message: `<${name}> works only in pages that end in .mdx.`,
      fix: 'Rename this file: let its name end in .mdx instead of .md.',
    };
  return {
    rule: 'html',
    ...place,
    message: `“${cut(tag)}${tag.endsWith('>') ? '' : '>'}” is HTML, which pages may not contain.`,
    fix: blankToFill(value) ?? instead(name.toLowerCase()),
  };
}

/** Words in < > that name no tag of HTML are something to fill in. */
function blankToFill(value: string): string | undefined {
  const words = /^<([a-z]+(?:[ _-][a-z0-9]+)*)>/i.exec(value)?.[1];
  const [first = ''] = words?.split(/[ _-]/) ?? [];
  return words === undefined || ofHtml.has(first.toLowerCase()) ? undefined : `Write [${words}].`;
}

const ofHtml = new Set(
  'a,abbr,address,article,aside,audio,b,blockquote,body,br,button,canvas,caption,center,cite,code,col,colgroup,dd,del,details,dfn,dialog,div,dl,dt,em,embed,fieldset,figcaption,figure,font,footer,form,frame,h,head,header,hr,html,i,iframe,img,input,ins,kbd,label,legend,li,link,main,map,mark,math,menu,meta,nav,object,ol,option,p,param,picture,pre,q,s,samp,script,section,select,small,source,span,strike,strong,style,sub,summary,sup,svg,table,tbody,td,template,textarea,tfoot,th,thead,title,tr,tt,u,ul,var,video,wbr'.split(
    ',',
  ),
);

/** What to write for common HTML tags. */
function instead(tag: string): string {
  const known: Readonly<Record<string, string>> = {
    br: 'Leave a blank line for a new paragraph.',
    b: 'Write **bold**.',
    strong: 'Write **bold**.',
    i: 'Write *emphasis*.',
    em: 'Write *emphasis*.',
    a: 'Write [text](address).',
    img: 'Write ![what it shows](./picture.png).',
    p: 'Leave a blank line for a new paragraph.',
    ul: 'Begin each line of the list with “- ”.',
    ol: 'Begin each line of the list with “1. ”.',
    li: 'Begin the line with “- ”.',
    code: 'Put it between back ticks.',
    pre: 'Put it between lines of three back ticks.',
    blockquote: 'Begin the line with “> ”.',
    hr: 'Write a line “---” between blank lines.',
    h1: 'Begin the line with “## ”.',
    h2: 'Begin the line with “## ”.',
    h3: 'Begin the line with “### ”.',
    table: 'Write a table with “|” between the cells.',
  };
  return (
    (Object.hasOwn(known, tag) ? known[tag] : undefined) ??
    'Delete the tag, or write \\< if you mean the sign itself.'
  );
}

/** `tag` is all that stands between < and >, if known. */
export function unknownComponent(name: string, place: At, tag = `<${name}`): Finding {
  const known = Object.keys(components);
  const meant = nearest(name, known);
  if (/^[a-z]\w*$/.test(name) && meant === undefined) return rawHtml(tag, place);
  return {
    rule: 'unknown-component',
    ...place,
    message: `<${cut(name)}> is not a component of this playbook.`,
    fix: meant
      ? `Did you mean <${meant}>?`
      : (blankToFill(tag) ??
        `Use ${listOf(
          known.map((word) => `<${word}>`),
          'or',
        )}, or write \\< if you mean the sign itself.`),
  };
}
