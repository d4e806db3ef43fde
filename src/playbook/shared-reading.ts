import { readPlaybook, type ReadResult } from './read-playbook.ts';

const readings = new Map<string, Promise<ReadResult>>();

/** The reading of a content folder that everybody in this process shares. */
export function sharedReading(content: string, today: string): Promise<ReadResult> {
  const known = readings.get(content);
  if (known) return known;
  const reading = readPlaybook(content, today);
  readings.set(content, reading);
  return reading;
}

/** The next who asks reads the folder anew. */
export const forgetReading = (content: string) => readings.delete(content);
