import { expect, test } from 'vitest';
import { idsDrawnAhead } from '#build/draw-diagrams.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { pages } from './built-site.ts';
import { isShipped } from '../is-shipped.ts';

test('every drawing on a page is drawn ahead, several at a time, instead of while the page waits', async () => {
  const { playbook } = await readPlaybook('content', '2026-11-28');
  const ahead = playbook ? idsDrawnAhead(playbook, { base: '/', audience: 'internal' }) : [];
  // The book shows drawings of pages again, under names of its own.
  const alone = pages.filter(({ address }) => address !== '/print/');
  const shown = alone.flatMap(({ html }) =>
    [...html.matchAll(/<svg[^>]*? id="([^"]+)" class="mmd /g)].map(([, id]) => id),
  );
  expect(shown.length).toBeGreaterThan(isShipped ? 10 : 0);
  expect([...new Set(shown)].filter((id) => !ahead.includes(id ?? ''))).toEqual([]);
});
