import type { APIRoute } from 'astro';
import { absolute } from '#site/book.ts';
import { atom } from '#site/feeds.ts';
import { records, settings } from '#site/playbook.ts';

export const GET: APIRoute = () => {
  const changes = records.flatMap(({ id, url, data }) =>
    data.kind === 'change' ? [{ id, url, data }] : [],
  );
  return new Response(atom(settings.name, absolute, changes));
};
