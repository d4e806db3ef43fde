import type { Report, Rule } from '../rule.ts';
import { cut } from '../wording.ts';

export const linkWords: Rule = {
  name: 'link-words',
  severity: 'warning',
  asks: 'The words of a link say where it leads.',
  why: 'Many readers go from link to link. “Here” tells them nothing, and a bare address is read out letter by letter.',
  wrong: { file: 'guides/how-to-use.md', text: 'The plays are [here](/plays/).\n' },
  right: { file: 'guides/how-to-use.md', text: 'See [all plays](/plays/).\n' },
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { links }]) =>
      links.flatMap(({ url, text, length, line, column }): Report[] => {
        const words = text.trim();
        const place = { line, column, length };
        if (empty.test(words))
          return [
            {
              file,
              place,
              message:
                words === ''
                  ? 'This link has no words.'
                  : `“${words}” does not say where the link leads.`,
              fix: 'Name the page: [the diagnosis workshop](/plays/diagnosis-workshop/).',
            },
          ];
        if (words === url || /^https?:\/\//.test(words))
          return [
            {
              file,
              place,
              message: `The address “${cut(words)}” stands in the text as it is.`,
              fix: 'Write [words that say where it leads](address).',
            },
          ];
        return [];
      }),
    ),
};

const empty =
  /^(?:|(?:click |tap |see )?here|(?:this|the) (?:link|page)|link|this|more|read more|learn more)\.?$/i;
