import type { APIRoute } from 'astro';
import { absolute } from '#site/book.ts';
import { settings } from '#site/playbook.ts';
import { robots } from '#site/sitemap.ts';

export const GET: APIRoute = () =>
  new Response(robots(settings.searchEngines, absolute('/sitemap.xml')));
