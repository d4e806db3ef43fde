import type { APIRoute } from 'astro';
import { absolute } from '#site/book.ts';
import { sitemap } from '#site/sitemap.ts';
import { addresses } from '../addresses.ts';

export const GET: APIRoute = () => new Response(sitemap([...addresses].map(absolute)));
