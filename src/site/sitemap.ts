/** The pages for search engines (sitemaps.org); addresses must be whole. */
export const sitemap = (addresses: readonly string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `  <url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');

/** What robots may read: all of an open playbook, nothing of one that is kept inside. */
export const robots = (isOpen: boolean, sitemapAt: string) =>
  isOpen ? `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAt}\n` : 'User-agent: *\nDisallow: /\n';
