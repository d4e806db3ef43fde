/** The name of a file with plans, made from words. */
export const fileName = (words: string, day: string) =>
  `deal-${
    words
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'plan'
  }-${day}.json`;
