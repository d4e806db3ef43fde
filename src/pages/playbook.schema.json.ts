import type { APIRoute } from 'astro';
import { absolute } from '#site/book.ts';
import { playbookJsonSchema } from '#site/twin/playbook-json.ts';

export const GET: APIRoute = () =>
  Response.json(playbookJsonSchema(absolute('/playbook.schema.json')));
