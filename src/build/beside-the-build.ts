// Loaded into the site generator: it goes on only while the build that started it is there, and
// takes over what that has read of the content and drawn instead of doing it again.
import type { ReadResult } from '#playbook/read-playbook.ts';
import { shareReading } from '#playbook/shared-reading.ts';
import { drawAfter } from '#site/draw.ts';
import type { ToGenerator } from './generate.ts';

const reading = Promise.withResolvers<ReadResult>();
const drawn = Promise.withResolvers<void>();

process.on('disconnect', () => process.exit(1));
process.on('message', (message: ToGenerator) => {
  if (message !== 'drawn') return reading.resolve(message);
  drawn.resolve();
  // Nothing more will come: to listen is no reason to stay.
  process.channel?.unref();
});
shareReading(() => reading.promise);
drawAfter(drawn.promise);
