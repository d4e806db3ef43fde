/** The longest diagram text, in characters. */
export const MAX_LENGTH = 50_000;

/** The most connections in one diagram. */
export const MAX_EDGES = 500;
