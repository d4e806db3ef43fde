import { options } from './options.ts';

/** The address of a page of this site below the site's base; `path` starts with a slash. */
export const url = (path: string) => options.base.slice(0, -1) + path;
