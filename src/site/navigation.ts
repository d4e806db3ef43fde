import { isHere } from './is-here.ts';
import { audience, guides, terms } from './playbook.ts';

/** A page that every page leads to. */
export interface Place {
  name: string;
  path: string;
  /** Opens the search in place where scripts run. */
  search?: boolean;
}

const isForCustomers = audience === 'customer';

const stages = { name: 'Process', path: '/stages/' };
const templates = { name: 'Templates', path: '/templates/' };
const search = { name: 'Search', path: '/search/', search: true };
const sharedPlan = { name: 'Shared plan', path: '/shared-plan/' };
const lists = [
  ...(guides.length ? [{ name: 'Guides', path: '/guides/' }] : []),
  ...(terms.length ? [{ name: 'Terms', path: '/terms/' }] : []),
];

/** The line at the top of every page. */
export const mainPlaces: Place[] = isForCustomers
  ? [{ ...stages, name: 'The way' }, templates, ...lists, sharedPlan]
  : [
      stages,
      { name: 'Plays', path: '/plays/' },
      { name: 'People', path: '/people/' },
      templates,
      { name: 'Evidence', path: '/evidence/' },
      { name: 'Living', path: '/living/' },
      { name: 'My deal', path: '/deal/' },
    ];

/** The bar under the thumb, on phones. */
export const quickPlaces: Place[] = isForCustomers
  ? [{ ...stages, name: 'The way' }, templates, search, sharedPlan]
  : [stages, { name: 'Plays', path: '/plays/' }, search, { name: 'My deal', path: '/deal/' }];

/** What opens behind “More” in that bar. */
export const morePlaces: Place[] = isForCustomers
  ? lists
  : [
      { name: 'Start here', path: '/start/' },
      { name: 'Criteria', path: '/criteria/' },
      { name: 'No decision', path: '/no-decision/' },
      { name: 'People', path: '/people/' },
      templates,
      { name: 'Terms', path: '/terms/' },
      { name: 'Guides', path: '/guides/' },
      { name: 'Interviews', path: '/interviews/' },
      { name: 'Evidence', path: '/evidence/' },
      { name: 'Living', path: '/living/' },
    ];

/** The lists at the foot of every page. */
export const footerGroups: { name: string; places: Place[] }[] = isForCustomers
  ? [{ name: 'Read', places: [{ ...stages, name: 'The way' }, templates, ...lists, sharedPlan] }]
  : [
      {
        name: 'Read',
        places: [
          ...(isHere('/guides/how-to-use/')
            ? [{ name: 'How to use it', path: '/guides/how-to-use/' }]
            : []),
          { name: 'First weeks', path: '/start/' },
          { name: 'All criteria', path: '/criteria/' },
          { name: 'No decision', path: '/no-decision/' },
          { name: 'Terms', path: '/terms/' },
          { name: 'Guides', path: '/guides/' },
        ],
      },
      {
        name: 'Is it true?',
        places: [
          { name: 'Evidence', path: '/evidence/' },
          { name: 'Interviews', path: '/interviews/' },
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
