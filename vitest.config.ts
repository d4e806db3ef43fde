import { defineConfig } from 'vitest/config';

/** Files of a project share the modules they load; what one puts in the place of a global is put back. */
const shared = { isolate: false, unstubEnvs: true, unstubGlobals: true };

/** What a browser or a build does in a moment takes long on a busy machine. */
const patient = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  fileParallelism: false,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          pool: 'threads',
          testTimeout: 60_000,
          ...shared,
        },
      },
      {
        test: { name: 'site', include: ['test/site/**/*.test.ts'], testTimeout: 60_000, ...shared },
      },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...patient,
          ...shared,
        },
      },
    ],
  },
});
