import { satteri } from '@astrojs/markdown-satteri';
import { guard } from '#playbook/guard.ts';
import { addBase } from '../add-base.ts';
import { markPictures } from '../picture/mark-pictures.ts';

/** How the texts of the playbook become HTML, for a site below `base`. */
export const markdown = (base: string) =>
  satteri({ mdastPlugins: [guard(), addBase(base), markPictures()] });
