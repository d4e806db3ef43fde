/** What a page found by search is; `page` is everything that is not an item of the playbook. */
export const pageKinds = [
  'stage',
  'play',
  'role',
  'template',
  'interview',
  'guide',
  'term',
  'record',
  'page',
] as const;

export type PageKind = (typeof pageKinds)[number];

/** How readers call one and many of each kind. */
export const pageKindNames = {
  stage: { one: 'Stage', many: 'Stages' },
  play: { one: 'Play', many: 'Plays' },
  role: { one: 'Role', many: 'Roles' },
  template: { one: 'Template', many: 'Templates' },
  interview: { one: 'Interview', many: 'Interviews' },
  guide: { one: 'Guide', many: 'Guides' },
  term: { one: 'Term', many: 'Terms' },
  record: { one: 'Record', many: 'Records' },
  page: { one: 'Page', many: 'Pages' },
} as const satisfies Record<PageKind, { one: string; many: string }>;

export const isPageKind = (name: string): name is PageKind => Object.hasOwn(pageKindNames, name);
