/** What happened to one text: the text as pages may hold it, and what was left out, in words. */
export interface CleanBody {
  title: string | undefined;
  body: string;
  leftOut: string[];
}

/**
 * Turns Markdown from elsewhere into the plain Markdown of this playbook: words stay, HTML goes, the
 * first heading becomes the title and the others follow each other without a jump.
 */
export function cleanBody(text: string): CleanBody {
  const leftOut: string[] = [];
  const lines = outsideFences(text.replace(/\r\n?/g, '\n'), (part) =>
    straightHeadings(withoutHtml(part, leftOut)),
  ).split('\n');
  let title: string | undefined;
  let level = 1;
  let inFence = false;
  const body = lines.flatMap((line) => {
    if (/^\s*(```|~~~)/.test(line)) inFence = !inFence;
    const [, signs = '', words = ''] = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(inFence ? '' : line) ?? [];
    if (!signs) return [line];
    const plain = words.replace(/[*_`]/g, '').trim();
    if (plain === '') return [];
    if (title === undefined && signs.length === 1) {
      title = plain;
      return [];
    }
    level = Math.min(Math.max(2, signs.length), level + 1);
    return [`${'#'.repeat(level)} ${words}`];
  });
  return {
    title,
    body: body
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    leftOut,
  };
}

/** Applies `change` to everything that does not stand in a code block. */
function outsideFences(text: string, change: (part: string) => string): string {
  return text
    .split(/^(\s*(?:```|~~~)[^]*?^\s*(?:```|~~~)[^\S\n]*$)/m)
    .map((part, at) => (at % 2 ? part : change(part)))
    .join('');
}

const straightHeadings = (text: string) =>
  text
    .replace(/^(?![\s>#|-])(.+)\n=+[^\S\n]*$/gm, '# $1')
    .replace(/^(?![\s>#|-])(.+)\n-{2,}[^\S\n]*$/gm, '## $1');

function withoutHtml(text: string, leftOut: string[]): string {
  return text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^\s*\{[:%][^\n]*\}\s*$/gm, '')
    .replace(/<(script|style|iframe|svg)\b[^]*?<\/\1>/gi, (_, name: string) => {
      leftOut.push(`a part in <${name}>`);
      return '';
    })
    .replace(/<(https?:\/\/[^\s>]+)>/g, '[$1]($1)')
    .replace(/<img\b[^>]*?alt="([^"]*)"[^>]*>/gi, '![$1](picture)')
    .replace(/<a\b[^>]*?href="([^"\s]*)"[^>]*>([^]*?)<\/a>/gi, '[$2]($1)')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][\w-]*(\s[^<>]*)?\/?>/gi, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, (_, words: string) => {
      leftOut.push(words ? `the picture “${words}”` : 'a picture');
      return words ? `(Picture: ${words})` : '';
    });
}
