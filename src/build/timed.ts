/** Does one part of a build and says how long it took. */
export type Timed = ReturnType<typeof timer>;

/** Says with `say` what each part of a build did and how long it took. */
export function timer(say: (line: string) => void) {
  return async <T>(name: string, work: (note: (words: string) => void) => Promise<T>) => {
    const started = performance.now();
    let words = '';
    const result = await work((text) => (words = text));
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    say(`  ${name.padEnd(9)}${words.padEnd(40)}${seconds.padStart(7)} s`);
    return result;
  };
}
