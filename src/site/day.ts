const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A calendar day (YYYY-MM-DD) as readers say it: 14 Oct 2026. */
export const longDay = (day: string) => long.format(new Date(`${day}T00:00:00Z`));
