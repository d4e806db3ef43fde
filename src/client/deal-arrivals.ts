import { mergePlans, nameOf } from '#deal/plan.ts';
import { unpackText } from '#deal/plan-link.ts';
import { readPlans } from '#deal/plan-text.ts';
import type { Desk } from './deal-desk.ts';
import { download } from './download.ts';
import { today } from './today.ts';

/** What a link to a plan begins with, after the address of the page. */
export const LINK = '#plan=';

const UNTOUCHED = 'Your own deals are as they were.';

/** Shows the plan in the address, if there is one, without keeping it. */
export async function readLink(desk: Desk) {
  if (!location.hash.startsWith(LINK)) return;
  const text = await unpackText(location.hash.slice(LINK.length));
  const read =
    text === undefined ? { problem: 'It is damaged, or was cut off on its way.' } : readPlans(text);
  const found = 'plans' in read ? read.plans[0] : undefined;
  if (!found) {
    const problem = 'problem' in read ? read.problem : '';
    const words = `The plan in this link cannot be read. ${problem} Ask for the link again, or for the file. ${UNTOUCHED}`;
    desk.notes.say('link', words, {}, 'warn');
    return;
  }
  desk.keep();
  const own = desk.shelf.find(found.id);
  const end = (keep: boolean) => {
    history.replaceState(null, '', location.pathname);
    if (keep) desk.open(own ? mergePlans(own, desk.plan()) : desk.plan());
    else desk.open(own ?? desk.usual());
  };
  desk.notes.say(
    'link',
    own
      ? `“${nameOf(found)}” came with the link. You have this deal too; joining them keeps the later word of both.`
      : `“${nameOf(found)}” came with the link. You are only looking: it is not kept on this device yet.`,
    {
      [own ? 'Join it with mine' : 'Keep it on this device']: () => end(true),
      'Close it': () => end(false),
    },
  );
  desk.open(found, true);
}

/** Joins the plans in files with those on this device, and lays the last of them open. */
export async function openFiles(desk: Desk, files: Iterable<File>) {
  for (const file of files) {
    const read = readPlans(await file.text().catch(() => ''));
    const note = `file-${file.name}`;
    if ('problem' in read) {
      const words = `“${file.name}” was not opened. ${read.problem} ${UNTOUCHED}`;
      desk.notes.say(note, words, {}, 'warn');
      desk.notes.lead(note);
      continue;
    }
    desk.keep();
    for (const plan of read.plans) desk.shelf.keep(plan);
    const first = read.plans[0];
    if (first) desk.open(desk.shelf.find(first.id) ?? first);
    const names = read.plans.map((plan) => `“${nameOf(plan)}”`).join(', ');
    const lost = read.skipped ? ` ${read.skipped} of its entries could not be read.` : '';
    desk.notes.say(note, `Opened from the file: ${names}.${lost}`);
    desk.notes.lead(note);
  }
}

/** Takes over what another tab has kept or deleted. */
export function onOtherTab(desk: Desk, { key, newValue }: StorageEvent) {
  const id = desk.shelf.idAt(key);
  if (id === undefined) return;
  tellDamaged(desk);
  const other = desk.shelf.find(id);
  if (id === desk.plan().id && !desk.isLooking()) {
    if (other) desk.join(other);
    else if (newValue === null)
      desk.notes.say(
        'gone',
        'This deal was deleted in another tab. It is still here; your next change keeps it.',
      );
  }
  desk.showChoice();
}

/** Says so if something kept on this device is not a plan any more; nothing of it is touched. */
export function tellDamaged({ shelf, notes }: Desk) {
  const damaged = shelf.damaged();
  if (damaged.length === 0) return notes.drop('damaged');
  const what = damaged.length === 1 ? 'A plan' : `${damaged.length} plans`;
  notes.say(
    'damaged',
    `${what} kept on this device cannot be read. Nothing of it was changed, and your other deals are as they were.`,
    {
      'Save the damaged text': () =>
        download(`deal-damaged-${today()}.txt`, damaged.map(({ text }) => text).join('\n\n')),
      'Forget it': () => {
        for (const { id } of damaged) shelf.remove(id);
        notes.drop('damaged');
      },
    },
    'warn',
  );
}
