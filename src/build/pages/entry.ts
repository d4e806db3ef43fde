// Where the compiled pages begin: Astro bundles this file with all pages of the site.
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

/** Makes a page, given its address and route. */
export const app = createApp({ streaming: false });

/** Every address the playbook calls for, with its route. */
export const addresses = () => new StaticPaths(app).getAll();
