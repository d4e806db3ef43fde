import { isHere } from './is-here.ts';
import { audience, guides, terms } from './playbook.ts';

/** A page that every page leads to. */
export interface Place {
  name: string;
  path: string;
  /** Opens the search in place where scripts run. */
  search?: boolean;
  /** Where else one is there. */
  covers?: string[];
}

const isForCustomers = audience === 'customer';

const stages = { name: isForCustomers ? 'The way' : 'Process', path: '/stages/' };
const templates = { name: 'Templates', path: '/templates/' };
const search = { name: 'Search', path: '/search/', search: true };
const sharedPlan = { name: 'Shared plan', path: '/shared-plan/' };
const guideList = { name: 'Guides', path: '/guides/' };
const termList = { name: 'Terms', path: '/terms/' };
const plays = { name: 'Plays', path: '/plays/' };
const people = { name: 'People', path: '/people/' };
const noDecision = { name: 'No decision', path: '/no-decision/' };
const interviews = { name: 'Interviews', path: '/interviews/' };
const evidence = { name: 'Evidence', path: '/evidence/', covers: [interviews.path] };
const living = { name: 'Living', path: '/living/' };
const deal = { name: 'My deal', path: '/deal/' };
/** What a playbook for customers need not have. */
const lists = [...(guides.length ? [guideList] : []), ...(terms.length ? [termList] : [])];

/** The line at the top of every page. */
export const mainPlaces: Place[] = isForCustomers
  ? [stages, templates, ...lists, sharedPlan]
  : [stages, plays, people, templates, evidence, living, deal];

/** The bar under the thumb, on phones. */
export const quickPlaces: Place[] = isForCustomers
  ? [stages, templates, search, sharedPlan]
  : [stages, plays, search, deal];

/** What opens behind “More” in that bar. */
export const morePlaces: Place[] = isForCustomers
  ? lists
  : [
      { name: 'Start here', path: '/start/' },
      { name: 'Criteria', path: '/criteria/' },
      noDecision,
      people,
      templates,
      termList,
      guideList,
      interviews,
      evidence,
      living,
    ];

/** The lists at the foot of every page. */
export const footerGroups: { name: string; places: Place[] }[] = isForCustomers
  ? [{ name: 'Read', places: [stages, templates, ...lists, sharedPlan] }]
  : [
      {
        name: 'Read',
        places: [
          ...(isHere('/guides/how-to-use/')
            ? [{ name: 'How to use it', path: '/guides/how-to-use/' }]
            : []),
          { name: 'First weeks', path: '/start/' },
          { name: 'All criteria', path: '/criteria/' },
          noDecision,
          termList,
          guideList,
        ],
      },
      {
        name: 'Is it true?',
        places: [
          evidence,
          interviews,
          { name: 'Past deals', path: '/evidence/deals/' },
          { name: 'What changed', path: '/living/' },
        ],
      },
      {
        name: 'Take part',
        places: [
          { name: 'Change a page', path: '/edit/' },
          { name: 'Print the whole book', path: '/print/' },
          { name: 'Accessibility', path: '/accessibility/' },
        ],
      },
    ];
