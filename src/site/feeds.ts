import { addDays } from '#playbook/day.ts';
import type { DuePage } from '#playbook/due.ts';
import type { Change } from '#playbook/items/record.ts';

interface Entry {
  id: string;
  url: string;
  data: Change;
}

/** What changed as an Atom feed (RFC 4287). `page` makes the whole address of a page of this site. */
export function atom(
  name: string,
  page: (path: string) => string,
  changes: readonly Entry[],
): string {
  const updated = changes[0]?.data.date ?? '1970-01-01';
  const entries = changes.map(({ url, data }) =>
    [
      '  <entry>',
      `    <id>${xml(page(url))}</id>`,
      `    <title>${xml(data.title)}</title>`,
      `    <updated>${data.date}T00:00:00Z</updated>`,
      `    <link href="${xml(page(url))}"/>`,
      `    <summary>${xml(`${data.what} ${data.why}`)}</summary>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${xml(page('/living/'))}</id>`,
    `  <title>${xml(`${name}: what changed in the process`)}</title>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    `  <author><name>${xml(name)}</name></author>`,
    `  <link href="${xml(page('/living/'))}"/>`,
    `  <link rel="self" href="${xml(page('/living/changes.xml'))}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** Reviews due as an iCalendar file (RFC 5545), one all-day event for each page; `page` as for the feed. */
export function calendar(
  name: string,
  page: (path: string) => string,
  pages: readonly DuePage[],
): string {
  const { host } = new URL(page('/'));
  const events = pages.flatMap(({ item, freshness: { due } }) => [
    'BEGIN:VEVENT',
    `UID:${item.kind}-${item.id}@${host}`,
    `DTSTAMP:${compact(item.data.reviewed)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${ical(`Review: ${item.data.title}`)}`,
    `URL:${page(item.url)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${ical(name)}//Reviews//EN`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

const compact = (day: string) => day.replaceAll('-', '');

const xml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const ical = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** Lines of more than 75 octets go on in the next line after a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}
