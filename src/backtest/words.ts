import { forAnother, noTerm, type Share } from './cell.ts';

/** “94 %”, whole per cent. */
export function perCent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** “(likely 92–96 %)”. Two ends that round to one number are each told one further out: no interval is a point. */
export function likely(low: number, high: number): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  const wide = from === to ? 1 : 0;
  return `(likely ${Math.max(0, from - wide)}–${Math.min(100, to + wide)} %)`;
}

/** “94 % (likely 92–96 %)”, or in words what can be said of a share that is hidden. */
export function shareInWords({ share, low, high, hidden, denominator }: Share): string {
  if (low === null || high === null)
    return hidden === noTerm
      ? hidden
      : hidden === forAnother
        ? '(kept back)'
        : 'too few deals to show';
  if (share !== null) return `${perCent(share)} ${likely(low, high)}`;
  const bound = low > 0 ? `likely over ${perCent(low)}` : `likely under ${perCent(high)}`;
  return `${bound} (${hidden ?? 'few'}${denominator === null ? '' : ` of ${denominator}`})`;
}

/** “94 % (likely 92–96 %) of wins”; what a share is of says nothing where there is none. */
export function shareOf(share: Share, whole: string): string {
  return share.low === null ? shareInWords(share) : `${shareInWords(share)} ${whole}`;
}

/** “+13 points”, with a true minus. */
export function points(difference: number): string {
  const whole = Math.round(difference * 100);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${Math.abs(whole)}`;
}

/** An answer of the report as pages print it. */
export const answerInWords = (answer: string) => answer.replace("'", '’');
