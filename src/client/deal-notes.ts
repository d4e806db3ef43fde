import { make } from './make.ts';

/** What can be done about a note: a button's words and what it does. */
export type Answers = Readonly<Record<string, () => void>>;

/** Places notes on the page, each under a name, so that a newer one takes the place of the older. */
export interface Notes {
  say: (name: string, words: string, answers?: Answers, tone?: 'note' | 'warn') => void;
  drop: (name: string) => void;
  /** Takes the reader there, who pressed something far below. */
  lead: (name: string) => void;
}

/** Notes in `root`, read out when they come. */
export function openNotes(root: HTMLElement): Notes {
  const find = (name: string) =>
    root.querySelector<HTMLElement>(`[data-note="${CSS.escape(name)}"]`);
  const drop = (name: string) => find(name)?.remove();
  return {
    drop,
    lead(name) {
      const note = find(name);
      (note?.querySelector('button') ?? note)?.focus();
    },
    say(name, words, answers = {}, tone = 'note') {
      const buttons = Object.entries(answers).map(([label, act]) => {
        const button = make('button', { type: 'button' }, [label]);
        button.addEventListener('click', act);
        return button;
      });
      const note = make('div', { 'data-note': name, 'data-tone': tone, tabindex: '-1' }, [
        make('p', {}, [words]),
        ...buttons,
      ]);
      const before = find(name);
      if (before?.textContent === note.textContent && buttons.length === 0) return;
      if (before) before.replaceWith(note);
      else root.append(note);
    },
  };
}
