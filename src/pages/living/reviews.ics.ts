import type { APIRoute } from 'astro';
import { due } from '#site/due.ts';
import { calendar } from '#site/feeds.ts';
import { settings } from '#site/playbook.ts';

export const GET: APIRoute = () => new Response(calendar(settings.name, settings.site, due));
