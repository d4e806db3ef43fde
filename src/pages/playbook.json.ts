import type { APIRoute } from 'astro';
import { absolute, book } from '#site/book.ts';
import { audience, today } from '#site/playbook.ts';
import { playbookJson } from '#site/twin/playbook-json.ts';

export const GET: APIRoute = () =>
  Response.json(playbookJson(book, { today, audience, page: absolute }));
