/**
 * Writes the address of a link or a picture into its place where it stands elsewhere, as in `[words][name]`
 * with `[name]: address` below. A name that nothing defines stays as it is.
 */
export function inlineLinks(text: string): string {
  const addresses = new Map<string, string>();
  const rest = text.replace(definition, (_, name: string, address: string) => {
    const key = keyOf(name);
    const plain = address.replace(/^<(.*)>$/, '$1');
    // A picture that is written into the page itself has no address.
    if (!addresses.has(key) && !plain.startsWith('data:'))
      addresses.set(key, /[\s()]/.test(plain) ? `<${plain}>` : plain);
    return '';
  });
  const inline = (all: string, words: string, name = '') => {
    const address = addresses.get(keyOf(name || words));
    return address === undefined ? all : `[${words}](${address})`;
  };
  // A picture may be the words of a link.
  return [picture, link, shortLink].reduce((done, form) => done.replace(form, inline), rest);
}

const definition =
  /^[ >]*\[(?!\^)([^[\]\n]+)\]:[^\S\n]*(?:\n[ >]*)?(<[^<>\n]*>|[^\s<]\S*)(?:[^\S\n]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[^\S\n]*$/gm;
const picture = /(?<=(?<!\\)!)\[([^[\]]*)\](?:\[([^[\]]*)\]|(?![[(]))/g;
const link = /(?<![\\!])\[((?:[^[\]]|\[[^[\]]*\])+)\]\[([^[\]]*)\]/g;
const shortLink = /(?<![\\!\][])\[([^[\]]+)\]()(?![[(\]])/g;

const keyOf = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
