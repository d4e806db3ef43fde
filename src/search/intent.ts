import type { PageKind } from './page-kind.ts';
import { fold } from './words.ts';

/** How much readers want each kind of page when the words alone do not say. */
export const usual: Readonly<Record<PageKind, number>> = {
  stage: 1,
  play: 1,
  role: 0.98,
  template: 0.97,
  guide: 0.96,
  term: 0.9,
  page: 0.88,
  interview: 0.8,
  record: 0.76,
};

const signs: readonly (readonly [RegExp, Partial<Record<PageKind, number>>])[] = [
  [
    /\b(templates?|worksheets?|checklists?|forms?|sheets?|spreadsheets?|drafts?|agendas?|canvas|e-?mails?|one-?pagers?|samples?|copy|download|document|docs?|print)\b/,
    { template: 1.25 },
  ],
  [
    /\b(what (is|are|does|do)( an?| the)? [\w-]+( [\w-]+)?( mean| stand for)?\??$|define|definition|meaning|glossary|acronym|stand for|difference between|vs|versus)/,
    { term: 1.4 },
  ],
  [/\b(whos?|whom|whose|role|person|people)\b/, { role: 1.12 }],
  [/\b(how (do|to|can|should|would)|howto|tips?|ways? to|play)\b/, { play: 1.08, guide: 1.04 }],
  [/\b(stages?|milestones?|exit|criteria)\b/, { stage: 1.12 }],
  [/\b(interviews?|told us|customers? said|quotes?|stories|story|examples?)\b/, { interview: 1.3 }],
  [
    /\b(changed|changes?log|change log|what.?s new|latest|recent|pilots?|disruptions?|last review)\b/,
    { record: 1.2, page: 1.15 },
  ],
  [/\b(guide|learn|onboarding|new here|first (day|week|month)s?|week \d)\b/, { guide: 1.15 }],
];

/** How much each kind of page is wanted by someone who types `text`. */
export function kindsWanted(text: string): Readonly<Record<PageKind, number>> {
  const folded = fold(text);
  const wanted = { ...usual };
  for (const [sign, more] of signs) {
    if (!sign.test(folded)) continue;
    for (const kind in more) {
      if (isKey(wanted, kind)) wanted[kind] *= more[kind] ?? 1;
    }
  }
  return wanted;
}

const isKey = <T extends object>(table: T, key: PropertyKey): key is keyof T => key in table;
