import type { APIRoute } from 'astro';
import { drawCard } from '#site/card/draw-card.ts';
import { settings, stages } from '#site/playbook.ts';

export const GET: APIRoute = () =>
  new Response(
    new Uint8Array(
      drawCard({
        title: 'How do our customers buy?',
        above: settings.name,
        below: settings.tagline,
        of: stages.length,
        here: 0,
      }),
    ),
  );
