import type { APIRoute } from 'astro';
import { absolute, twins } from '#site/book.ts';
import { sitemap } from '#site/sitemap.ts';

export const GET: APIRoute = () => new Response(sitemap([...twins.keys()].map(absolute)));
