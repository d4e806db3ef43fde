import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureFiles } from './files.ts';

/** The same picture may stand beside several pages. */
const files = [...new Map([...pictureFiles.values()].map((file) => [file.url, file])).values()];

export const getStaticPaths = (({ routePattern }) =>
  files
    .filter(({ ending }) => routePattern.endsWith(`.${ending}`))
    .map(({ name, ending, bytes }) => ({
      params: { name },
      props: { bytes, type: `image/${types[ending] ?? ending}` },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer>; type: string }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': props.type } });

const types: Record<string, string> = { jpg: 'jpeg', svg: 'svg+xml' };
