import type { Rule } from '../rule.ts';

export const notOurBusiness: Rule = {
  name: 'not-our-business',
  severity: 'error',
  asks: 'What customers do alone is not helped along by us.',
  why: 'Some of what they do is none of our business. It is in the map so that everybody knows of it and stays out of it.',
  wrong: {
    file: 'stages/change.mdx',
    at: 'facilitates: [notices-a-miss]',
    text: 'facilitates: [sets-priorities]',
  },
  right: {
    file: 'stages/change.mdx',
    at: 'facilitates: [notices-a-miss]',
    text: 'facilitates: [notices-a-miss]',
  },
  check: ({ items }) =>
    items.stages.flatMap(({ file, data }) => {
      const alone = new Set(data.customer.filter((one) => one.alone).map(({ id }) => id));
      return data.ours.flatMap(({ facilitates }, entry) =>
        facilitates.flatMap((id, index) =>
          alone.has(id)
            ? [
                {
                  file,
                  path: ['ours', entry, 'facilitates', index],
                  message: `“${id}” is marked “alone: true”, so we stay out of it.`,
                  fix: 'Name another activity of the customer, or delete “alone: true” there.',
                },
              ]
            : [],
        ),
      );
    }),
};
