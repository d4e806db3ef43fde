import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeStyles } from './merge-styles.ts';

/** Merges the style sheets of the site in `folder`, which is published below `base`. */
export async function mergeStylesOf(folder: string, base: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const read = async (ending: string, address: (name: string) => string) =>
    new Map(
      await Promise.all(
        names
          .filter((name) => name.endsWith(ending))
          .map(async (name): Promise<[string, string]> => [
            address(name),
            await readFile(join(folder, name), 'utf8'),
          ]),
      ),
    );
  const plain = (name: string) => name.replaceAll('\\', '/');
  const before = {
    pages: await read('.html', plain),
    sheets: await read('.css', (name) => base + plain(name)),
  };
  const after = mergeStyles(before);
  for (const [page, html] of after.pages)
    if (html !== before.pages.get(page)) await writeFile(join(folder, page), html);
  for (const [sheet, text] of after.sheets)
    if (!before.sheets.has(sheet)) await writeFile(join(folder, sheet.slice(base.length)), text);
  for (const sheet of before.sheets.keys())
    if (!after.sheets.has(sheet)) await rm(join(folder, sheet.slice(base.length)));
}
