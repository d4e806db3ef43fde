import { defineMdastPlugin } from 'satteri';

/** Puts the site's base before links to its own pages; `base` has slashes at both ends. */
export const addBase = (base: string) =>
  defineMdastPlugin({
    name: 'add-base',
    link(node, context) {
      if (!node.url.startsWith('/') || base === '/') return;
      context.setProperty(node, 'url', base.slice(0, -1) + node.url);
    },
  });
