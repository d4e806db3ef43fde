/** The pages for search engines (sitemaps.org); addresses must be whole. */
export const sitemap = (addresses: readonly string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `  <url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');

/** What robots may read: a playbook for customers is open, an internal one is not. */
export const robots = (audience: 'internal' | 'customer', sitemapAt: string) =>
  audience === 'customer'
    ? `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAt}\n`
    : 'User-agent: *\nDisallow: /\n';
