import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

let address: Promise<string> | undefined;

/**
 * Where this process serves axe. A script with an address is compiled once and kept by the browser,
 * while a text handed over for each page is compiled each time, which takes longer than to run it.
 */
export const axeAddress = (): Promise<string> => (address ??= serve());

function serve(): Promise<string> {
  const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/javascript',
      'cache-control': 'max-age=86400, immutable',
    });
    response.end(script);
  }).unref();
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      done(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/axe.js`);
    }),
  );
}
