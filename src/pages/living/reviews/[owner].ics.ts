import type { APIRoute } from 'astro';
import { absolute } from '#site/book.ts';
import { due } from '#site/due.ts';
import { calendar } from '#site/feeds.ts';
import { settings } from '#site/playbook.ts';

export const getStaticPaths = () => settings.owners.map(({ id }) => ({ params: { owner: id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(
    calendar(
      settings.name,
      absolute,
      due.filter(({ item }) => item.data.owner === params['owner']),
    ),
  );
