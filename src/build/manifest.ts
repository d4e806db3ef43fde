import type { SiteFile } from './site-files.ts';

/** The name of the list of all files, written last: a folder without it is not a finished site. */
export const manifestName = 'manifest.json';

/** The text of the manifest: every file of the site with its SHA-256, and one figure for the whole. */
export const manifestText = (files: SiteFile[], digest: (text: string) => string): string => {
  const entries = files.filter((file) => file.path !== manifestName);
  const hashes = Object.fromEntries(entries.map((file) => [file.path, file.sha256]));
  const whole = digest(entries.map((file) => `${file.path} ${file.sha256}\n`).join(''));
  return `${JSON.stringify({ site: whole, files: hashes }, null, 1)}\n`;
};
