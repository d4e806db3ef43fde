/**
 * The whole address of a page of this playbook, for places outside of it: feeds, canonical links, sitemap.
 * `site` is where the playbook is published, with or without `base`; `path` starts with a slash.
 */
export function absoluteAddress(site: string, base: string, path: string): string {
  const root = site.replace(/\/+$/, '');
  const below = base.replace(/\/+$/, '');
  return (root.endsWith(below) ? root : root + below) + path;
}
