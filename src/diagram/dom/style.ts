import { parseDeclarations } from '../css/parse-css.ts';
import type { DomElement } from './element.ts';

/** The `style` attribute of an element, property by property. */
export class DomStyle {
  readonly #element: DomElement;

  constructor(element: DomElement) {
    this.#element = element;
  }

  getPropertyValue(name: string): string {
    return this.#read().get(name)?.value ?? '';
  }

  setProperty(name: string, value: unknown, priority?: string | null): void {
    const declared = this.#read();
    const plain = String(value ?? '').trim();
    // Blink takes lengths without unit in the style of SVG elements, and mermaid's journey counts on it.
    const text = name === 'font-size' && /^[\d.]+$/.test(plain) ? `${plain}px` : plain;
    if (text) declared.set(name, { value: text, important: priority === 'important' });
    else declared.delete(name);
    this.#write(declared);
  }

  removeProperty(name: string): void {
    const declared = this.#read();
    declared.delete(name);
    this.#write(declared);
  }

  #read(): Map<string, { value: string; important: boolean }> {
    const declarations = parseDeclarations(this.#element.getAttribute('style') ?? '');
    return new Map(declarations.map(({ name, ...declared }) => [name, declared]));
  }

  #write(declared: ReadonlyMap<string, { value: string; important: boolean }>): void {
    const text = Array.from(
      declared,
      ([name, { value, important }]) => `${name}: ${value}${important ? ' !important' : ''};`,
    ).join(' ');
    if (text) this.#element.setAttribute('style', text);
    else this.#element.removeAttribute('style');
  }
}
