import { terms } from '#site/playbook.ts';
import { url } from '#site/url.ts';
import { termLinker } from './link-terms.ts';

/** Links the terms of the playbook where a text first names them. */
export const linkTerms = termLinker(
  terms.map(({ url: path, data }) => ({
    title: data.title,
    aliases: data.aliases,
    definition: data.definition,
    href: url(path),
  })),
);
