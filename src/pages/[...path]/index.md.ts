import type { APIRoute, GetStaticPaths } from 'astro';
import { twins } from '#site/book.ts';

export const getStaticPaths = (() =>
  [...twins].map(([path, text]) => ({
    params: { path: path.replace(/^\/|\/$/g, '') || undefined },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
