/** The address of a page of this site below the site's base; `path` starts with a slash. */
export const url = (path: string) => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
