import { expect, it } from 'vitest';
import { makePlaybook } from '#playbook/playbook.ts';
import type { ReadResult } from '#playbook/read-playbook.ts';
import {
  forgetReading,
  sharedPlaybook,
  sharedReading,
  shareReading,
} from '#playbook/shared-reading.ts';
import { asFiles, before, pictures, sample, today } from './sample.ts';

const read = (texts: Readonly<Record<string, string>>): ReadResult => ({
  ...makePlaybook(asFiles(texts), today, { pictures, before }),
  texts: new Map(),
  files: 0,
  items: 0,
});

it('is the last playbook without a mistake, whoever read that; without one it tells the mistakes', async () => {
  let found: ReadResult | Promise<ReadResult> = read({});
  shareReading(async () => found);
  await expect(sharedPlaybook()).rejects.toThrow(/^The playbook has mistakes\.\n\n/);

  const sound = read(sample);
  found = sound;
  forgetReading();
  await sharedReading();

  found = read({});
  forgetReading();
  expect(await sharedPlaybook()).toBe(sound.playbook);
  expect(sound.playbook).toBeDefined();

  // A reading that began before another ends after it.
  const slow = Promise.withResolvers<ReadResult>();
  found = slow.promise;
  forgetReading();
  const first = sharedReading();
  const later = read(sample);
  found = later;
  forgetReading();
  await sharedReading();
  slow.resolve(read(sample));
  await first;
  expect(await sharedPlaybook()).toBe(later.playbook);
});
