/**
 * Draws the boxes of a checklist instead of disabled fields: nobody can tick those on a page, and
 * speech would call each of them “unavailable” without a name.
 */
export const tickBoxes = (html: string) =>
  html.replace(/<input type="checkbox"( checked)? disabled\s*\/?>/g, (_, checked?: string) =>
    checked ? '<span class="box">☑</span>' : '<span class="box" aria-hidden="true">☐</span>',
  );
