/** Something in the command itself is wrong; not in the content, and not in the program. */
export class UsageError extends Error {}
