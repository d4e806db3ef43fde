import { defineCollection } from 'astro/content/config';
import type { Kind } from './playbook/kinds.ts';
import { itemsLoader, settingsLoader } from './playbook/loader.ts';
import { options } from './site/options.ts';

const items = <K extends Kind>(kind: K) => defineCollection({ loader: itemsLoader(kind, options) });

export const collections = {
  settings: defineCollection({ loader: settingsLoader(options) }),
  stages: items('stages'),
  plays: items('plays'),
  people: items('people'),
  templates: items('templates'),
  interviews: items('interviews'),
  guides: items('guides'),
  terms: items('terms'),
  records: items('records'),
};
