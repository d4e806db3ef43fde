import type { APIRoute } from 'astro';
import { atom } from '#site/feeds.ts';
import { records, settings } from '#site/playbook.ts';

export const GET: APIRoute = () => {
  const changes = records.flatMap(({ id, url, data }) =>
    data.kind === 'change' ? [{ id, url, data }] : [],
  );
  return new Response(atom(settings.name, settings.site, changes));
};
