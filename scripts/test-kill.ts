import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Kills a build at twenty moments and looks at what is left; `npm test` does the same at three.
const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'build', 'never-half'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KILLS: '20' } },
);
process.exitCode = status ?? 1;
