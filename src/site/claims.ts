import { find, stages } from './playbook.ts';

/** Where a claim (“stage” or “stage/entry”) stands on the site, and what it says. */
export function claimAt(about: string): { url: string; text: string } {
  const [id = '', entry] = about.split('/');
  const { data, url } = find(stages, id);
  const title = `“${data.title}”`;
  if (!entry) return { url, text: title };
  const activity = [...data.customer, ...data.ours].find((each) => each.id === entry);
  const criterion = data.criteria.find((each) => each.id === entry);
  const stall = data.stalls.find((each) => each.id === entry);
  const text = activity?.does ?? criterion?.customer ?? stall?.sign ?? entry;
  return { url: `${url}#${entry}`, text: `${text} (${title})` };
}
