import { parseCss } from '../css/parse-css.ts';

/** A style sheet that mermaid fills rule by rule and writes out as text. */
export class DomStyleSheet {
  readonly cssRules: { cssText: string }[] = [];

  insertRule(text: string, at = 0): number {
    this.cssRules.splice(at, 0, ...rulesOf(text));
    return at;
  }

  replaceSync(text: string): void {
    this.cssRules.splice(0, this.cssRules.length, ...rulesOf(text));
  }
}

const rulesOf = (text: string) =>
  parseCss(text).map(({ selectors, declarations }) => {
    const inside = declarations.map(
      ({ name, value, important }) => `${name}: ${value}${important ? ' !important' : ''};`,
    );
    return { cssText: `${selectors.join(', ')} { ${inside.join(' ')} }` };
  });
