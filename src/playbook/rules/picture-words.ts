import type { Rule } from '../rule.ts';
import { cut } from '../wording.ts';

export const pictureWords: Rule = {
  name: 'picture-words',
  severity: 'error',
  asks: 'A picture says in words what it shows.',
  why: 'Search cannot find a picture, and readers who do not see it learn nothing from it.',
  wrong: { file: 'guides/how-to-use.md', text: '![](./map.png)\n' },
  right: { file: 'guides/how-to-use.md', text: '![The map on a phone](./map.png)\n' },
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { images }]) =>
      images
        .filter(({ alt }) => sayNothing(alt) || vague.test(alt.trim()))
        .map(({ line, column, length, url, alt }) => ({
          file,
          severity: sayNothing(alt) ? 'error' : 'warning',
          place: { line, column, length },
          message: `The picture “${cut(url)}” does not say in words what it shows.`,
          fix: `Write ![what it shows](${cut(url)}).`,
        })),
    ),
};

/** Words that are none: too short, or the name of a file. */
export const sayNothing = (alt: string) =>
  alt.trim().length < 3 || /\.(png|jpe?g|svg|webp|avif)$/i.test(alt);

const vague =
  /^(?:an? |the |this )?(?:untitled|image|picture|photo|graphic|graph|chart|diagram|screen ?shot|drawing|figure|logo|icon)(?: \d+)?\.?$/i;
