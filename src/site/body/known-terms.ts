import { terms } from '#site/playbook.ts';
import { url } from '#site/url.ts';
import type { KnownTerm } from './link-terms.ts';

/** The terms of the playbook, one list for all pages. */
export const knownTerms: readonly KnownTerm[] = terms.map(({ url: path, data }) => ({
  title: data.title,
  aliases: data.aliases,
  definition: data.definition,
  href: url(path),
}));
