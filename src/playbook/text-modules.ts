import { insideOf } from './file-name.ts';
import { kindNames } from './kinds.ts';
import type { Item, Playbook } from './playbook.ts';
import { sharedPlaybook } from './shared-reading.ts';

const name = 'virtual:text-modules';
/** How Vite names this module, which is no file. */
export const textModulesId = `\0${name}`;

/**
 * The Vite plugin behind `virtual:text-modules`: the texts that use components, each a module of its own.
 * All others are rendered as they are, which makes a build of a thousand pages several times faster.
 */
export const textModules = (content: string) => ({
  name: 'text-modules',
  resolveId: (id: string) => (id === name ? textModulesId : undefined),
  load: async (id: string) =>
    id === textModulesId ? moduleOf(await sharedPlaybook(), content) : undefined,
});

function moduleOf(playbook: Playbook, content: string): string {
  const loaders = withComponents(playbook).map(({ kind, id, file }) => {
    const path = JSON.stringify(pathOf(file, content));
    return `${JSON.stringify(`${kind}/${id}`)}: () => import(${path}),\n`;
  });
  return `export default {\n${loaders.join('')}};\n`;
}

/** The files below the folder `content` whose texts use components, absolute and with `/`. */
export const textsWithComponents = (playbook: Playbook, content: string): string[] =>
  withComponents(playbook).map(({ file }) => pathOf(file, content));

const withComponents = (playbook: Playbook) =>
  kindNames
    .flatMap((kind): readonly Item[] => playbook[kind])
    .filter(({ usesComponents }) => usesComponents);

const pathOf = (file: string, content: string) => content + insideOf(file);
