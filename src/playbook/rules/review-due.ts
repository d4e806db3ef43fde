import { freshness } from '../freshness.ts';
import type { Report, Rule } from '../rule.ts';

export const reviewDue: Rule = {
  name: 'review-due',
  severity: 'warning',
  asks: 'Every page is read again by its owner in the rhythm that playbook.yaml sets.',
  why: 'Customers change how they buy. A page that nobody has read for long is the one that is wrong. Time passing only warns: it never stops the site.',
  wrong: { file: 'terms/champion.md', at: 'reviewed: 2026-08-01', text: 'reviewed: 2019-08-01' },
  right: { file: 'terms/champion.md', at: 'reviewed: 2026-08-01', text: 'reviewed: 2026-08-01' },
  check({ all, settings, today }) {
    if (!settings) return [];
    const { everyMonths, soonDays } = settings.review;
    return all.flatMap(({ kind, file, data }): Report[] => {
      if (!('reviewed' in data) || kind === 'records' || kind === 'interviews') return [];
      const fixed = 'due' in data ? data.due : undefined;
      const { standing, due } = freshness(data.reviewed, everyMonths[kind], today, soonDays, fixed);
      if (standing === 'fresh' || data.reviewed > today) return [];
      const owner = settings.owners.find(({ id }) => id === data.owner)?.name ?? data.owner;
      const what = fixed === due ? 'due' : 'reviewed';
      const fix = 'Read the page, mend what is no longer true, then write today’s date.';
      const when = standing === 'soon' ? `is due by ${due}` : `was due by ${due}`;
      return [{ file, path: [what], message: `${owner}: the review of this page ${when}.`, fix }];
    });
  },
};
