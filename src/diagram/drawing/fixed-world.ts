/** The day on which every diagram is drawn. */
const NOON = Date.UTC(2000, 0, 1, 12);

/** Makes time stand still in this process, for what mermaid derives from the clock. */
export function stopClock() {
  const RealDate = Date;
  const construct = (target: DateConstructor, given: unknown[], newTarget: Function): object =>
    Reflect.construct(target, given.length ? given : [NOON], newTarget);
  globalThis.Date = new Proxy(RealDate, {
    construct,
    get: (target, name) => (name === 'now' ? () => NOON : Reflect.get(target, name)),
  });
}

/** Starts chance anew from a text, so that it falls the same way wherever and whenever the text is drawn. */
export function restartChance(text: string) {
  let state = 2166136261;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
  // Mulberry32.
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
