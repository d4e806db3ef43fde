import { makeDateReader, type DateFault } from './dates.ts';

/** What a mapping must fix before the dates of a log can be read. */
export interface DateNeeds {
  /** Looks at a date that could not be read without a mapping. */
  look(text: string, fault: DateFault): void;
  zone: boolean;
  /** Dates that can be read in one order only, and those that can be read in both. */
  onlyDmy: number;
  onlyMdy: number;
  both: number;
}

/** Makes the collection of needs. */
export function makeDateNeeds(): DateNeeds {
  const dmy = makeDateReader({ order: 'dmy', timeZone: 'UTC' });
  const mdy = makeDateReader({ order: 'mdy', timeZone: 'UTC' });
  const zoned = [makeDateReader({ order: 'dmy' }), makeDateReader({ order: 'mdy' })];
  const needs: DateNeeds = {
    zone: false,
    onlyDmy: 0,
    onlyMdy: 0,
    both: 0,
    look(text, fault) {
      if (zoned.some((reader) => Number.isNaN(reader.read(text)) && reader.fault === 'no-zone'))
        needs.zone = true;
      if (fault !== 'ambiguous') return;
      const [isDmy, isMdy] = [dmy, mdy].map((reader) => !Number.isNaN(reader.read(text)));
      if (isDmy && isMdy) needs.both++;
      else if (isDmy) needs.onlyDmy++;
      else if (isMdy) needs.onlyMdy++;
    },
  };
  return needs;
}
