import type { AstroIntegration } from 'astro';
import type { MadePage } from '#search/index-site.ts';

/** Sends every page, in the order of their making, to the build that started this site generator, if one did. */
export function pagesAsMade(base: string): AstroIntegration {
  let last: Promise<unknown> = Promise.resolve();
  const tell = (page: MadePage) =>
    new Promise<void>((done) => void process.send?.(page, undefined, {}, () => done()));
  return {
    name: 'pages-as-made',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        if (!process.send) return;
        setPrerenderer((usual) => ({
          ...usual,
          async render(request, options) {
            if (options.routeData.type !== 'page') return usual.render(request, options);
            // Pages are begun in the same order each time, but not ended: each waits for its turn.
            const before = last;
            const { promise: told, resolve: pass } = Promise.withResolvers<void>();
            last = told;
            const made = await usual.render(request, options);
            const response = made instanceof Response ? made : made.response;
            const html = await response.text();
            void before.then(async () => {
              const url = new URL(request.url).pathname.replace(base, '/');
              await tell({ url, html });
              pass();
            });
            const copy = new Response(html, response);
            return made instanceof Response ? copy : { ...made, response: copy };
          },
        }));
      },
      // The process ends after this: nothing may be left unsaid.
      'astro:build:done': async () => {
        await last;
      },
    },
  };
}
