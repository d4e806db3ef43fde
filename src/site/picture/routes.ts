import type { AstroIntegration } from 'astro';

/** Gives pictures addresses on every site: one route for each kind, since Astro wants to know the ending. */
export const pictureRoutes: AstroIntegration = {
  name: 'pictures',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const ending of ['png', 'jpg', 'jpeg', 'webp', 'avif', 'svg'])
        injectRoute({
          pattern: `/pictures/[name].${ending}`,
          entrypoint: new URL('./endpoint.ts', import.meta.url),
        });
    },
  },
};
