import type { APIRoute } from 'astro';
import { keptCard } from '#site/card/kept-card.ts';
import { settings, stages } from '#site/playbook.ts';

export const GET: APIRoute = async () =>
  new Response(
    await keptCard({
      title: 'How do our customers buy?',
      above: settings.name,
      below: settings.tagline,
      of: stages.length,
      here: 0,
    }),
  );
