import type { Finding } from './finding.ts';
import { cut } from './wording.ts';

type At = Pick<Finding, 'line' | 'column' | 'length'>;

/** What makes an address dangerous or useless, whatever it leads to. Which page it names is another rule. */
export function checkAddress(
  url: string,
  what: 'link' | 'image' | 'definition',
  at: At,
): Finding[] {
  return what === 'image' ? checkPicture(url, at) : checkLink(url, at);
}

function checkLink(url: string, at: At): Finding[] {
  const shown = cut(hideSecret(url));
  const tell = (rule: string, message: string, fix: string): Finding[] => [
    { rule, ...at, message, fix },
  ];
  if (url === '')
    return tell(
      'link-address',
      'This link leads nowhere.',
      'Write the address between the round brackets.',
    );
  if (/[\u0000-\u0020\u007f\\]/.test(url) || url.startsWith('//'))
    return tell(
      'link-address',
      `“${shown}” is not an address that pages may lead to.`,
      'Write https://…, mailto:… or a page such as /stages/change/.',
    );
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return [];
  if (scheme === 'mailto') return [];
  const here = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/[^?]*)/.exec(url)?.[1];
  if (here !== undefined)
    return tell(
      'link-address',
      `“${shown}” works only on one machine or network.`,
      `Write ${cut(here)}`,
    );
  if (scheme === 'http')
    return tell(
      'link-not-secure',
      `“${shown}” is not a secure address.`,
      `Write ${cut(hideSecret(url.replace(/^http:/i, 'https:')))}`,
    );
  if (scheme !== 'https')
    return tell(
      'link-address',
      `Links that begin with “${cut(scheme)}:” are not allowed.`,
      'Write https://…, mailto:… or a page such as /stages/change/.',
    );
  if (!/^https:\/\//i.test(url))
    return tell(
      'link-address',
      `“${shown}” does not begin with “https://”.`,
      `Write ${cut(hideSecret(url.replace(/^https:\/?/i, 'https://')))}`,
    );
  if (!URL.canParse(url))
    return tell(
      'link-address',
      `“${shown}” is not a whole address.`,
      'Copy the address again from the browser.',
    );
  const { username, password, hostname } = new URL(url);
  if (username !== '' || password !== '')
    return tell(
      'link-address',
      'This link carries a user name or password.',
      'Write the address without it.',
    );
  if (!hostname.includes('.'))
    return tell(
      'link-address',
      `“${shown}” works only on one machine or network.`,
      'Write an address that every reader can open.',
    );
  return [];
}

const hideSecret = (url: string) => url.replace(/\/\/[^/@]*@/, '//…@');

/** Pictures lie beside the page and are named plainly; nothing else of the disk can be reached. */
function checkPicture(url: string, at: At): Finding[] {
  if (/^(\.\/)?[\w-]+(\.[\w-]+)*\.(png|jpe?g|webp|avif|svg)$/.test(url)) return [];
  const remote = /^(https?:)?\/\//i.test(url);
  return [
    {
      rule: 'picture-address',
      ...at,
      message: remote
        ? `“${cut(url)}” would be fetched from another site.`
        : `“${cut(url)}” is not a picture in the folder of this page.`,
      fix: 'Put the picture beside the page and write ![what it shows](./picture.png).',
    },
  ];
}
