// The CSP allows this one policy; it makes addresses of scripts of ours and nothing else.
const policy = window.trustedTypes?.createPolicy('crossing', {
  createScriptURL(address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || !url.pathname.endsWith('.js'))
      throw new TypeError(`${address} is not a script of this site.`);
    return url.href;
  },
});

/** The address of a script of this site as workers may be started from; throws for any other. */
export const trustedScript = (address: string): string | URL =>
  policy?.createScriptURL(address) ?? address;

declare global {
  interface Window {
    // The DOM’s own types know trusted addresses only as what takes them: text or URL.
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): URL };
    };
  }
}
