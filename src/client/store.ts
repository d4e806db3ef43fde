/** A place for texts by name. `get` and `names` tell what is kept; `set` tells whether it was kept for good. */
export interface Store {
  /** Whether anything outlives this page. */
  lasting: boolean;
  names: () => string[];
  get: (name: string) => string | undefined;
  set: (name: string, text: string) => boolean;
  remove: (name: string) => void;
}

/**
 * This browser's storage. Where it is blocked, or what is to be kept no longer fits, texts are kept in
 * memory until the page is left, and `set` says so.
 */
export function openStore(storage: Storage | undefined = browserStorage()): Store {
  const memory = new Map<string, string>();
  return {
    lasting: storage !== undefined,
    names: () => [...new Set([...memory.keys(), ...(storage ? Object.keys(storage) : [])])],
    get: (name) => memory.get(name) ?? storage?.getItem(name) ?? undefined,
    set(name, text) {
      try {
        if (!storage) throw new Error('blocked');
        storage.setItem(name, text);
        memory.delete(name);
        return true;
      } catch {
        memory.set(name, text);
        return false;
      }
    },
    remove(name) {
      memory.delete(name);
      storage?.removeItem(name);
    },
  };
}

/** The texts that are kept as a list under a name; none where there is no whole list. */
export function listIn(store: Store, name: string): string[] {
  try {
    const list: unknown = JSON.parse(store.get(name) ?? '[]');
    return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

function browserStorage(): Storage | undefined {
  try {
    // Some browsers hand out a storage that refuses every use.
    const { localStorage } = globalThis;
    localStorage.getItem('');
    return localStorage;
  } catch {
    return undefined;
  }
}
