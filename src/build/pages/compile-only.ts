import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Has Astro compile the pages without making any: the programs that make them are left in `programs`,
 * what they need in a browser in the output folder.
 */
export function compileOnly(programs: string): AstroIntegration {
  const entry = fileURLToPath(new URL('./entry.ts', import.meta.url));
  const name = 'compile-only';
  let outDir: URL;
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name,
                configEnvironment: (environment) =>
                  environment === 'prerender'
                    ? { build: { rolldownOptions: { input: entry } } }
                    : undefined,
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        ({ outDir } = config);
        // Only with an adapter that has an entry of its own does Astro leave out its usual one.
        setAdapter({
          name,
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name,
          getStaticPaths: async () => [],
          render: async () => new Response(),
          // Astro removes the programs right after this.
          teardown: () => cp(new URL('.prerender/', outDir), programs, { recursive: true }),
        });
      },
    },
  };
}
