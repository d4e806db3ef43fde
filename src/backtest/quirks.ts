import { thresholds } from './thresholds.ts';

/** What was noticed in the data and how it was treated; each is a sentence after a count. */
export const quirkTexts = {
  'same-deal-again': 'rows repeat a deal word for word; each deal counts once.',
  'same-row-without-id':
    'rows are word for word like another; without a deal column they cannot be told from repeats, so all count.',
  'same-event-again': 'rows of events repeat another word for word; each counts once.',
  'other-deals': 'rows of events belong to no deal in the file; they are left out.',
  'left-out':
    'rows are of another kind (deleted, planned, a total, another field); they are left out.',
  title: 'lines stand above the names of the columns; they are left out.',
  footer: 'rows at the end of a file have other columns (a footer); they are left out.',
  'short-years': 'dates have a year of two digits, read as 1970 to 2069.',
  'in-utc':
    'times were put on their day in UTC; with “timeZone” in the mapping they are put on the day at your place.',
  'no-time': 'rows of events have no date; they are left out.',
  'planned-close': 'open deals have a close date, which is a plan; it is not used.',
  'close-unknown': 'closed deals have no day of closing; they count in shares, not in times.',
  'close-before-open':
    'closed deals have a close date before their opening; the day is taken from the log of stages where it has one.',
  'open-unknown': 'deals have no day of opening; they count in shares, not in times.',
  'history-late':
    'deals have a log of stages that starts after their opening, so early stages may be missing.',
  'after-close': 'events come after the deal closed; they are left out.',
  'after-cutoff': 'events come after the cut-off; they are left out.',
  'before-open': 'events come before the deal was opened; they count.',
  'opened-late': 'deals were opened after the cut-off; they are left out.',
  'closed-late': 'deals closed after the cut-off; they count as open.',
  reopened:
    'deals were closed and opened again, or changed their outcome; the last closing counts.',
  'outcome-differs':
    'deals have another outcome in the file of deals than in the log of stages; the file of deals counts.',
  swept:
    'closed deals were entered in one go (several stages on one day, or much on the closing day); their order and times are left out.',
  'without-events': 'closed deals have no event at all; they stay in every denominator.',
} as const;
export type Quirk = keyof typeof quirkTexts;

/** How often each was met. */
export type Quirks = Map<Quirk, number>;

/** What was noticed in the data, in sentences; counts under five are not told. */
export function noticed(quirks: Quirks): string[] {
  return [...quirks].map(
    ([quirk, count]) =>
      `${count < thresholds.smallestCell ? 'fewer than 5' : count} ${quirkTexts[quirk]}`,
  );
}

/** Counts one more, or several. */
export function note(quirks: Quirks, quirk: Quirk, times = 1): void {
  if (times > 0) quirks.set(quirk, (quirks.get(quirk) ?? 0) + times);
}
