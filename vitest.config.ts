import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const astro = getViteConfig({});

export default defineConfig(async () => ({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        ...(await astro({ command: 'serve', mode: 'test' })),
        test: { name: 'components', include: ['test/components/**/*.test.ts'] },
      },
      { test: { name: 'site', include: ['test/site/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
