/**
 * Of a page, what Pagefind takes note of: the marks in its head, and its main part without drawings, which
 * have their words beside them. To read the rest takes the engine half of its time.
 */
export function indexedPart(html: string): string {
  const marks = html.match(/<meta\s[^>]*data-pagefind-[^>]*>/g) ?? [];
  const [main] = /<main\s[^]*<\/main>/.exec(html) ?? [html];
  const body = main.replace(/<svg[\s>][^]*?<\/svg>/g, '<svg></svg>');
  return `<html><head>${marks.join('')}</head><body>${body}</body></html>`;
}
