import type { Finding } from './finding.ts';
import { findPersonal } from './personal.ts';

const at = { line: 1, column: 1 };

/** Signs of code in a drawing, of a file that is no picture, and of people in its hidden notes. */
export function checkPicture(name: string, bytes: Uint8Array): Finding[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const drawing = /\.svg$/i.test(name);
  if (drawing ? !/<svg[\s>]/.test(text) : !isPictureData(bytes))
    return [
      {
        rule: 'picture-file',
        ...at,
        message: 'This file is not the kind of picture that its name says.',
        fix: 'Save the picture again in the program that made it.',
      },
    ];
  return [...(drawing ? code(text) : []), ...notes(drawing ? text : readable(text))];
}

function isPictureData(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return /^(?:\x89PNG|\xff\xd8\xff|RIFF[^]{4}WEBP|[^]{4}ftypavi)/.test(start);
}

function code(text: string): Finding[] {
  const found =
    /<script|<foreignObject|<!ENTITY|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?:https?:|data:text)|@import/i.exec(
      text,
    );
  if (!found) return [];
  const before = text.slice(0, found.index).split('\n');
  return [
    {
      rule: 'picture-file',
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      message: 'This drawing holds code or fetches something from elsewhere.',
      fix: 'Export it again as a plain SVG, or as PNG.',
    },
  ];
}

function notes(text: string): Finding[] {
  const [first] = findPersonal(text).filter(
    ({ rule }) => rule !== 'card-number' && rule !== 'phone-number',
  );
  if (!first) return [];
  return [
    {
      ...first,
      ...at,
      length: 1,
      message: `In the hidden notes of this picture: ${first.message}`,
      fix: 'Save the picture again without its notes (metadata).',
    },
  ];
}

/** Stretches of plain letters, as notes in pictures are. */
const readable = (text: string) => (text.match(/[\x20-\x7e]{10,}/g) ?? []).join('\n');
