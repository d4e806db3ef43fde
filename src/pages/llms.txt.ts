import type { APIRoute } from 'astro';
import { absolute, book } from '#site/book.ts';
import { llmsText } from '#site/twin/llms.ts';

export const GET: APIRoute = () => new Response(llmsText(book, absolute));
