import { defineMdastPlugin } from 'satteri';

/**
 * Marks pictures that lie beside the page, so that Astro leaves them as they are: what such a picture is
 * like is looked up when its page is made, since a page is compiled once for many pictures of that name.
 */
export const markPictures = () =>
  defineMdastPlugin({
    name: 'mark-pictures',
    image(node, context) {
      context.setProperty(node, 'url', `beside:${nameOf(node.url)}`);
    },
  });

/** The name of a picture as its file has it: `./desk.png` → `desk.png`. */
export const nameOf = (url: string) => url.replace(/^\.\//, '');
