/** A mistake in the reader's data or mapping: where it is, what is wrong, what to do. Never a value of a deal. */
export interface Mistake {
  file: string;
  line?: number;
  column?: number;
  message: string;
}

/** Collects mistakes: the first of each kind in a file with its place, further ones by count. */
export interface Mistakes {
  /** `kind` joins rows with the same mistake; the first row's place is kept. */
  add(kind: string, mistake: Mistake): void;
  /** The one mistake of a file that cannot be read to its end: whatever else is said of it may follow from that. */
  unreadable(mistake: Mistake): void;
  hasUnreadable(): boolean;
  any(): boolean;
  list(): Mistake[];
}

/** Makes an empty collection of mistakes. */
export function makeMistakes(): Mistakes {
  const kinds = new Map<string, { mistake: Mistake; more: number }>();
  const unreadable = new Map<string, Mistake>();
  return {
    add(kind, mistake) {
      const key = `${mistake.file}\n${kind}`;
      const known = kinds.get(key);
      if (known) known.more++;
      else kinds.set(key, { mistake, more: 0 });
    },
    unreadable: (mistake) => void unreadable.set(mistake.file, mistake),
    hasUnreadable: () => unreadable.size > 0,
    any: () => kinds.size + unreadable.size > 0,
    list: () =>
      [...kinds.values()]
        .filter(({ mistake: { file } }) => !unreadable.has(file))
        .map(({ mistake, more }) =>
          more === 0
            ? mistake
            : {
                ...mistake,
                message: `${mistake.message} (${more + 1} rows in all; this is the first.)`,
              },
        )
        .concat(...unreadable.values())
        .sort(byPlace),
  };
}

/** `file:line:column  message`, as editors click it. */
export function mistakeToText({ file, line, column, message }: Mistake): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}  ${message}`;
}

function byPlace(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
