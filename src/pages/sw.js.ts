import type { APIRoute } from 'astro';
import { settings } from '#site/playbook.ts';
import off from '#site/offline/sw-off.js?raw';
import on from '#site/offline/sw.js?raw';

export const GET: APIRoute = () => new Response(settings.offline ? on : off);
