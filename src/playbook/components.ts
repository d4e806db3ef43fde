/** What a property of a component may hold: one of some words, or the id of a source. */
export type Property = { oneOf: readonly string[] } | { idOf: 'sources' };

export interface Component {
  /** What it is for, in a sentence for editors. */
  about: string;
  properties: Readonly<Record<string, Property>>;
  required: readonly string[];
  /** Whether it is put round words. */
  holdsWords: boolean;
  example: string;
}

/** The components that pages in `.mdx` may use. Nothing else between `<` and `>` is allowed. */
export const components = {
  Note: {
    about: 'A box beside the text: a tip or a caution.',
    properties: { kind: { oneOf: ['tip', 'caution'] } },
    required: ['kind'],
    holdsWords: true,
    example: '<Note kind="tip">Ask before you show.</Note>',
  },
  Say: {
    about: 'Words to say or write, with a button that copies them.',
    properties: {},
    required: [],
    holdsWords: true,
    example: '<Say>What happens if nothing changes?</Say>',
  },
  Source: {
    about: 'Cites an entry of evidence/sources.yaml in place.',
    properties: { id: { idOf: 'sources' } },
    required: ['id'],
    holdsWords: false,
    example: '<Source id="gartner-2018" />',
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;

export const isComponent = (name: string): name is ComponentName => Object.hasOwn(components, name);
