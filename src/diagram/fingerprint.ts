import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A digest of texts or bytes, with a zero byte between one and the next. */
export function digest(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const [i, part] of parts.entries()) hash.update(i > 0 ? '\0' : '').update(part);
  return hash.digest('hex');
}

/** Changes with the code in and below a folder and with the versions of packages. */
export function fingerprintOf(folder: string, packages: readonly string[]): string {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => name + readFileSync(join(folder, name), 'utf8'));
  return digest(...code, ...packages.map(packageText));
}

/** The text of a package's `package.json`, empty if it is not installed here or in a folder above. */
function packageText(name: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return readFileSync(join(folder, name, 'package.json'), 'utf8');
    } catch {
      continue;
    }
  }
  return '';
}
