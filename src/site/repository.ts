import { settings } from './playbook.ts';

const { url, branch } = settings.repository;

/** Where an editor changes this file in the browser. */
export const editUrl = (file: string) => `${url}/edit/${branch}/${file}`;

/** A form, already filled in, for readers who suggest a change without Git. */
export const suggestUrl = (path: string, title: string) =>
  `${url}/issues/new?${new URLSearchParams({
    title: `Suggestion: ${title}`,
    body: `Page: ${path}\n\nWhat would you change, and which customer or deal showed it?\n`,
  })}`;
