/** A text as YAML in double quotes. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
