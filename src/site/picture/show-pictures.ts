/** A picture beside a page, as the site publishes it. */
interface ShownPicture {
  /** Its address, with the site's base. */
  src: string;
  /** In pixels; missing where the file does not tell. */
  size: { width: number; height: number } | undefined;
}

/**
 * Gives each marked picture in the HTML of a text its address, and its size, so that nothing moves when
 * it comes; browsers fetch it when readers get near.
 */
export const showPictures = (html: string, find: (name: string) => ShownPicture | undefined) =>
  html.replace(marked, (_, name: string, words: string) => {
    const picture = find(name);
    if (!picture) throw new Error(`There is no picture “${name}” beside this page.`);
    const { src, size } = picture;
    const room = size ? ` width="${size.width}" height="${size.height}"` : '';
    return `<img src="${src}"${room} loading="lazy"${words.replaceAll('>', '&gt;')}>`;
  });

const marked = /<img src="beside:([^"]+)"((?:[^>"]|"[^"]*")*)>/g;
