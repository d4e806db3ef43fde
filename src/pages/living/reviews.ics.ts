import type { APIRoute } from 'astro';
import { absolute } from '#site/book.ts';
import { due } from '#site/due.ts';
import { calendar } from '#site/feeds.ts';
import { settings } from '#site/playbook.ts';

export const GET: APIRoute = () => new Response(calendar(settings.name, absolute, due));
