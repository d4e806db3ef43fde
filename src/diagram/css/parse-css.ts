/** A rule with its selectors apart; at-rules other than style rules are left out. */
export interface Rule {
  selectors: string[];
  declarations: Declaration[];
}

export interface Declaration {
  name: string;
  value: string;
  important: boolean;
}

/** Reads the regular CSS that mermaid's own generator writes; nested blocks are skipped. */
export function parseCss(text: string): Rule[] {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  for (let at = 0; ;) {
    const open = css.indexOf('{', at);
    if (open < 0) return rules;
    let close = open + 1;
    for (let depth = 1; depth && close < css.length; close++) {
      if (css[close] === '{') depth++;
      else if (css[close] === '}') depth--;
    }
    const prelude = css.slice(at, open).trim();
    if (!prelude.startsWith('@')) {
      const declarations = parseDeclarations(css.slice(open + 1, close - 1));
      rules.push({ selectors: splitTop(prelude, ','), declarations });
    }
    at = close;
  }
}

/** Reads the inside of a rule or of a `style` attribute. */
export function parseDeclarations(body: string): Declaration[] {
  return splitTop(body, ';').flatMap((text) => {
    const colon = text.indexOf(':');
    if (colon < 0) return [];
    const raw = text.slice(colon + 1).trim();
    const value = raw.replace(/\s*!\s*important$/i, '');
    if (!value) return [];
    return [{ name: text.slice(0, colon).trim().toLowerCase(), value, important: value !== raw }];
  });
}

/** Parts between separators that stand outside of quotes, parentheses and brackets. */
export function splitTop(text: string, separator: ',' | ';' | ' '): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter(Boolean);
}
