// Loaded into the site generator: it goes on only while the build that started it is there, and
// takes over what that has read of the content instead of reading it again.
import type { ReadResult } from '#playbook/read-playbook.ts';
import { shareReading } from '#playbook/shared-reading.ts';

process.on('disconnect', () => process.exit(1));
const reading = new Promise<ReadResult>((done, fail) => {
  process.once('message', (message) => {
    process.channel?.unref();
    if (isReading(message)) done(message);
    else fail(new Error('The build sent something else than what it read.'));
  });
});
shareReading(() => reading);

const isReading = (message: unknown): message is ReadResult =>
  typeof message === 'object' && message !== null && 'texts' in message;
