import type { PlaybookRecord } from '#playbook/items/record.ts';

/** What each kind of record is called. */
export const recordNames = {
  change: 'Change',
  review: 'Review',
  disruption: 'Disruption',
  pilot: 'Pilot',
} satisfies { [Kind in PlaybookRecord['kind']]: string };

/** A record in a sentence: why something was changed, what happened, what is tried, what a review found first. */
export function gistOf(record: PlaybookRecord): string | undefined {
  switch (record.kind) {
    case 'change':
      return record.why;
    case 'disruption':
      return record.what;
    case 'pilot':
      return record.hypothesis;
    case 'review':
      return record.findings[0];
  }
}
