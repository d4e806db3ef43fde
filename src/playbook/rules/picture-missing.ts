import { pictureBeside } from '../file-name.ts';
import { nearest } from '../nearest.ts';
import type { Report, Rule } from '../rule.ts';
import { cut } from '../wording.ts';

export const pictureMissing: Rule = {
  name: 'picture-missing',
  severity: 'error',
  asks: 'A picture that a page shows lies beside the page.',
  why: 'Otherwise readers see an empty frame. Capital letters count: what works on one machine fails on another.',
  wrong: { file: 'guides/how-to-use.md', text: '![The map on a phone](./Map.png)\n' },
  right: { file: 'guides/how-to-use.md', text: '![The map on a phone](./map.png)\n' },
  check: ({ bodies, pictures }) =>
    !pictures
      ? []
      : [...bodies].flatMap(([file, { images }]) => {
          const folder = file.slice(0, file.lastIndexOf('/') + 1);
          const here = [...pictures]
            .filter((path) => path.startsWith(folder))
            .map((path) => path.slice(folder.length));
          return images.flatMap(({ url, line, column, length }): Report[] => {
            const name = pictureBeside(url);
            // Others are refused for their address.
            if (name === undefined || here.includes(name)) return [];
            const meant = nearest(name, here);
            return [
              {
                file,
                place: { line, column, length },
                message: `There is no picture “${cut(name)}” beside this page.`,
                fix: meant
                  ? `Did you mean ./${meant}?`
                  : 'Put it into the same folder as the page.',
              },
            ];
          });
        }),
};
