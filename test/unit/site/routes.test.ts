import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makePlaybook } from '#playbook/playbook.ts';
import { sitePages } from '#playbook/site-pages.ts';
import { expectedPages } from '#site/routes.ts';
import { pagesForCustomers } from '#site/routes-for-customers.ts';
import { asFiles, sample, today } from '../playbook/sample.ts';

/** The addresses of the pages below a folder that do not depend on the content: those without brackets. */
const pagesIn = (folder: string) =>
  globSync('**/*.astro', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('['))
    .map((file) => `/${file.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1')}`)
    .map((address) => address.replace('/404/', '/404.html'))
    .sort();

const { playbook } = makePlaybook(asFiles(sample), today);
if (!playbook) throw new Error('The sample has mistakes.');

test('every page of the site that stands on no content is known to the check and expected of a build', () => {
  expect([...sitePages, '/404.html'].sort()).toEqual(pagesIn('src/pages'));
  expect(expectedPages(playbook)).toEqual(expect.arrayContaining(pagesIn('src/pages')));
});

test('so is every page of the site for customers', () => {
  expect(expectedPages(playbook, 'customer')).toEqual(
    expect.arrayContaining(pagesIn('src/customer/pages')),
  );
});

test('texts for customers may lead to the lists of guides and terms, where there is one for them', () => {
  const { stages, templates, guides, terms } = playbook;
  const open = <T extends { data: { audience: string } }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, data: { ...item.data, audience: 'customer' as const } }));
  const pages = pagesForCustomers({ stages, templates, guides: open(guides), terms: open(terms) });
  expect(pages).toEqual(expect.arrayContaining(['/guides/', '/terms/', '/search/']));
  const closed = pagesForCustomers({ stages, templates, guides: [], terms });
  expect(closed).not.toContain('/guides/');
});
