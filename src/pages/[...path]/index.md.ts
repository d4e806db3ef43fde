import type { APIRoute, GetStaticPaths } from 'astro';
import { twins } from '#site/book.ts';
import type { Twin } from '#site/twin/twins.ts';

export const getStaticPaths = (() =>
  [...twins].map(([path, twin]) => ({
    params: { path: path.replace(/^\/|\/$/g, '') || undefined },
    props: { twin },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ twin: Twin }> = ({ props: { twin } }) => new Response(twin());
