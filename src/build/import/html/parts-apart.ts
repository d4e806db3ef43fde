const edge = '\uE002';

/** Words that stand apart from what is around them, once that is settled. */
export const apart = (words: string) => edge + words + edge;

/** Whether a part of the text stands apart from the rest. */
export const hasParts = (text: string) => text.includes(edge);

/** The text with an empty line wherever a part stands apart. */
export const settled = (text: string) =>
  text
    .replace(/[^\S\n]*(?:\n[^\S\n]*)?\uE002[^\S\n]*(?:\n[^\S\n]*)?/g, '\n\n')
    .replace(/\n{3,}/g, '\n\n');
