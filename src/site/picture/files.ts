import { createHash } from 'node:crypto';
import { imageMetadata } from 'astro/assets/utils';
import { kindNames } from '#playbook/kinds.ts';
import { readPicture } from '#playbook/read.ts';
import { nameOf } from './mark-pictures.ts';
import { options } from '../options.ts';
import { audience, items } from '../playbook.ts';

/** A file of this site that shows what a picture in the content folder does. */
interface PictureFile {
  /** Of its file on the site: another one for every change of the picture. */
  name: string;
  ending: string;
  /** Its address without a base. */
  url: string;
  bytes: Uint8Array;
  /** In pixels; missing where the file does not tell. */
  size: { width: number; height: number } | undefined;
}

/** Of stages and people, customers do not see the text. */
const withTexts = audience === 'customer' ? (['templates', 'guides', 'terms'] as const) : kindNames;

/** The pictures in texts that this site shows, by their path in the content folder. */
export const pictureFiles: ReadonlyMap<string, PictureFile> = new Map(
  await Promise.all(
    withTexts
      .flatMap((kind) => items[kind].flatMap(({ images }) => images.map(({ url }) => [kind, url])))
      .map(([kind, url = '']) => `${kind}/${nameOf(url)}`)
      .map(async (path) => [path, await fileOf(path)] as const),
  ),
);

/** The picture that a text of that kind names, if this site shows that text. */
export const pictureBeside = (kind: string, url: string): PictureFile | undefined =>
  pictureFiles.get(`${kind}/${nameOf(url)}`);

async function fileOf(path: string): Promise<PictureFile> {
  const bytes = readPicture(options.content, path);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const [, stem = '', ending = ''] = /([^/]*)\.(\w+)$/.exec(path) ?? [];
  const name = `${stem.replaceAll('.', '-')}-${digest}`;
  // A drawing need not have a size.
  const size = await imageMetadata(bytes, path).catch(() => undefined);
  return {
    ...{ name, ending, bytes },
    url: `/pictures/${name}.${ending}`,
    size: size && { width: size.width, height: size.height },
  };
}
