/**
 * Rendered HTML in which links within the site lead only to pages it has; of the others the words
 * stay. `base` is where the site lives, without a slash at its end.
 */
export const plainLinks = (html: string, isThere: (path: string) => boolean, base: string) =>
  html.replace(/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (link, href: string, words: string) => {
    if (!href.startsWith('/')) return link;
    const path = href.slice(base.length).replace(/[?#].*$/, '');
    return isThere(path) ? link : words;
  });
