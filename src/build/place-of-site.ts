import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { manifestName } from './manifest.ts';
import { BuildStopped } from './stopped.ts';

interface Places {
  /** The folder of the project. */
  root: string;
  content: string;
  out: string;
}

/** Folders of the project that hold its work, not what is made of it. */
const own = ['.build', '.git', '.github', 'node_modules', 'public', 'scripts', 'src', 'test'];

/**
 * The folder itself into which the site goes, where `out` leads there. Throws BuildStopped unless there is
 * nothing yet, an empty folder or a former site: whatever else stands there would be lost.
 */
export function placeOfSite({ root, content, out }: Places): string {
  const place = existsSync(out) ? realpathSync(out) : out;
  const isPartOf = (folder: string) => `${place}${sep}`.startsWith(`${folder}${sep}`);
  const holds = (folder: string) => `${folder}${sep}`.startsWith(`${place}${sep}`);
  const pages = resolve(content);
  if (holds(root) || holds(pages)) refuse(out, 'it holds the playbook itself');
  const within = [pages, ...own.map((name) => join(root, name))].find(isPartOf);
  if (within !== undefined) refuse(out, `“${within}” holds what sites are made of`);
  if (!existsSync(place)) return place;
  if (!statSync(place).isDirectory()) refuse(out, 'that is no folder');
  if (readdirSync(place).length > 0 && !isSite(place))
    refuse(out, 'there are files that no build has made, and they would be lost');
  return place;
}

function refuse(out: string, why: string): never {
  throw new BuildStopped(
    `The site cannot be written to ${out}: ${why}. Choose another folder with “--out”.`,
    2,
  );
}

function isSite(folder: string): boolean {
  try {
    const { site } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    return typeof site === 'string';
  } catch {
    return false;
  }
}
