/** Gives every table a frame that scrolls by itself, by keyboard too, and is named after its columns. */
export const wrapTables = (html: string) =>
  html.replace(/<table>([\s\S]*?)<\/table>/g, (table) => {
    const columns = [...table.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)]
      .map(([, cell = '']) => cell.replace(/<[^>]*>/g, '').trim())
      .filter(Boolean);
    const name = ['Table', columns.join(', ')].filter(Boolean).join(': ').replaceAll('"', '&quot;');
    return `<div class="table" role="group" tabindex="0" aria-label="${name}">${table}</div>`;
  });
