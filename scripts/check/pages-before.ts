import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const git = promisify(execFile);

/**
 * The pages of the content folder as they were before this change: at the base of the pull request,
 * or in the last commit. None where there is no history.
 */
export async function pagesBefore(content: string): Promise<string[]> {
  const base = process.env['GITHUB_BASE_REF'];
  // GitHub checks a pull request out as a merge, without the branch it is merged into.
  const files = base
    ? ((await filesAt('HEAD^1', content)) ?? (await filesAt(`origin/${base}`, content)))
    : await filesAt('HEAD', content);
  return (files ?? []).filter((path) => /^[\w-]+\/[^/]+\.mdx?$/.test(path));
}

/** The paths in the folder at a commit, if Git knows it. */
async function filesAt(commit: string, folder: string): Promise<string[] | undefined> {
  const args = ['-C', folder, 'ls-tree', '-r', '-z', '--name-only', commit, '--', '.'];
  const asked = git('git', args, { timeout: 5000, maxBuffer: 64 * 1024 * 1024 });
  return asked.then(
    ({ stdout }) => stdout.split('\0'),
    () => undefined,
  );
}
