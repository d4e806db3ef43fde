/** Makes anchors as the site's Markdown engine does: small letters, spaces to hyphens, repeats numbered. */
export function slugger(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const plain = slugOf(text);
    let slug = plain;
    let repeats = seen.get(plain) ?? 0;
    while (seen.has(slug)) {
      repeats += 1;
      slug = `${plain}-${repeats}`;
    }
    seen.set(plain, repeats);
    seen.set(slug, 0);
    return slug;
  };
}

const dropped = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** The anchor of a heading that stands alone on its page. */
export const slugOf = (text: string) =>
  text.toLowerCase().replace(dropped, '').replaceAll(' ', '-');
