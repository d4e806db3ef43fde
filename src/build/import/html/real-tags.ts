const blocks =
  'address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul';
const inline =
  'a|abbr|audio|b|bdi|bdo|big|br|button|cite|code|col|colgroup|del|em|font|i|iframe|img|input|ins|kbd|label|mark|object|picture|q|rp|rt|ruby|s|samp|script|small|source|span|strike|strong|style|sub|sup|svg|time|tt|u|var|video|wbr|(?:ac|at|ri):[\\w-]+';

const anyTag = new RegExp(`^(?:${blocks}|${inline})$`);
const blockTag = new RegExp(`^(?:${blocks})$`);
const needsNoEnd = /^(?:br|col|dd|div|dt|h[1-6]|hr|img|input|li|p|source|span|t[dhr]|wbr|\w+:.*)$/;

/** Whether what stands in a tag of that name stands apart from the text around it. */
export const isBlock = (name: string) => blockTag.test(name);

/**
 * The text so that a parser finds only real tags in it: every “&”, and every “<” that begins none, means
 * itself. A gap to fill, such as <customer name> or <time>, is no tag: nothing closes it.
 */
export function realTags(text: string): string {
  const closed = new Set(
    [...text.matchAll(/<\/([a-z][\w:-]*)/gi)].map(([, name]) => name?.toLowerCase()),
  );
  return text
    .replaceAll('&', '&amp;')
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, words: string) => words.replaceAll('<', '&lt;'))
    .replace(/<((?:ac|at|ri):[\w-]+)((?:"[^"]*"|[^<>"])*)\/>/g, '<$1$2></$1>')
    .replace(tagLike, (all, name = '', settings = '') => {
      const tag = name.toLowerCase();
      const isTag =
        settings !== '' &&
        anyTag.test(tag) &&
        (needsNoEnd.test(tag) || settings.includes('=') || closed.has(tag));
      return isTag ? all : `&lt;${all.slice(1)}`;
    });
}

const tagLike = /<(?!!--[^]*?-->)(?:\/?([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*>)?)?/gi;
