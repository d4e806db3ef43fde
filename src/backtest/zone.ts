/** Turns instants into the wall clock of one place. */
export interface Zone {
  /** Seconds since 1970 in UTC → seconds since 1970 on the local clock. */
  toLocal(instant: number): number;
}

/** Is this the name of a time zone, such as Europe/Berlin? */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Makes the zone of that name; offsets are remembered by UTC day, so a log costs a few lookups a day. */
export function makeZone(name: string): Zone {
  if (name === 'UTC') return { toLocal: (instant) => instant };
  const format = new Intl.DateTimeFormat('en', {
    timeZone: name,
    timeZoneName: 'longOffset',
  });
  const offsetAt = (instant: number): number => {
    const text =
      format.formatToParts(instant * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text);
    if (!match) return 0;
    const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return match[1] === '-' ? -seconds : seconds;
  };
  const steady = new Map<number, number | undefined>();
  return {
    toLocal(instant) {
      const day = Math.floor(instant / 86400);
      let offset = steady.get(day);
      if (offset === undefined && !steady.has(day)) {
        const start = offsetAt(day * 86400);
        offset = start === offsetAt(day * 86400 + 86399) ? start : undefined;
        steady.set(day, offset);
      }
      return instant + (offset ?? offsetAt(instant));
    },
  };
}
