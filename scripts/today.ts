import { isDay } from '#playbook/day.ts';

/** The day to judge dates by: PLAYBOOK_TODAY, or the day of this machine in UTC. */
export function today(): string {
  const given = process.env['PLAYBOOK_TODAY'];
  if (given === undefined || given === '') return new Date().toISOString().slice(0, 10);
  if (!isDay(given))
    throw new UsageError(`PLAYBOOK_TODAY is “${given}”. Write a day such as 2026-10-14.`);
  return given;
}

/** Something in the command itself is wrong; not in the content, and not in the program. */
export class UsageError extends Error {}
