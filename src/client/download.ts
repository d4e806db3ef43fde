/** How long, in milliseconds, a browser may take to begin with a file. */
const begun = 10_000;

/** Hands the reader a file. */
export function download(name: string, text: string) {
  const link = document.createElement('a');
  // Of a type that is known some browsers would change the ending of the name.
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), begun);
}
