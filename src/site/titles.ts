import { guides, interviews, people, plays, stages, templates, terms } from './playbook.ts';

const titles = new Map<string, string>([
  ...stages.map(({ url, data }) => [url, `“${data.title}”`] as const),
  ...[...plays, ...people, ...templates, ...terms, ...guides, ...interviews].map(
    ({ url, data }) => [url, data.title] as const,
  ),
  ['/stages/', 'The process'],
  ['/plays/', 'All plays'],
  ['/people/', 'All roles'],
  ['/templates/', 'All templates'],
  ['/terms/', 'All terms'],
  ['/guides/', 'All guides'],
  ['/interviews/', 'All interviews'],
  ['/start/', 'The first weeks'],
  ['/criteria/', 'All exit criteria'],
  ['/cards/', 'Stage cards'],
  ['/no-decision/', 'When nothing is decided'],
  ['/shared-plan/', 'The shared plan'],
  ['/evidence/', 'Evidence'],
  ['/evidence/deals/', 'What past deals say'],
  ['/evidence/deals/try/', 'Test your own deals'],
  ['/living/', 'What changed'],
  ['/deal/', 'Your deal'],
  ['/edit/', 'Change a page'],
]);

/** The title of the page at an address of this playbook; the address itself where it has none. */
export const titleAt = (path: string) => titles.get(path.replace(/#.*$/, '')) ?? path;
