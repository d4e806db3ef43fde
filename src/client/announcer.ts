/** How long typing has to rest, in milliseconds, before what came of it is said. */
const rest = 400;

/** Says texts in `status` to readers who hear the page; of those that follow each other fast only the last. */
export function announcer(status: HTMLElement): (text: string) => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(later);
    later = setTimeout(() => (status.textContent = text), rest);
  };
}
