import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { compressed } from '../compressing';
import type { Framework } from './framework';
import type { SolutionPackage } from './solutionPackage';

/** The second origin, which corresponds to the content delivery network of a tenant's SharePoint pages. */
export interface ContentServer {
  url: string;
  /** Serves the assets of a package from now on. */
  publish(solution: SolutionPackage): void;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  wasm: 'application/wasm',
};

const typeOf = (name: string): string => types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/**
 * Serves `/assets/*` from the solution package and `/framework/*` from node_modules, to pages of any origin.
 * @param compresses whether texts are compressed, as a tenant's are; each is compressed once
 */
export async function startContentServer(
  port: number,
  framework: Framework,
  compresses = false,
): Promise<ContentServer> {
  let solution: SolutionPackage | null = null;
  const kept = new Map<string, Buffer | null>();
  const smaller = async (name: string, read: () => Promise<Buffer>, accepts: string | undefined) => {
    if (!kept.has(name)) kept.set(name, compressed(await read(), typeOf(name), accepts));
    return kept.get(name) ?? null;
  };
  const server = createServer((request, response) => {
    const send = async (): Promise<void> => {
      const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const asset = name.startsWith('/assets/') ? solution?.assets.get(name.slice('/assets/'.length)) : undefined;
      const file = name.startsWith('/framework/') ? framework.file(name.slice('/framework/'.length)) : null;
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      if (asset === undefined && file === null) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(`There is no ${name} here.`);
        return;
      }
      const read = async (): Promise<Buffer> => (asset === undefined ? readFile(file!) : Buffer.from(asset));
      const small = compresses ? await smaller(name, read, request.headers['accept-encoding']) : null;
      if (small) response.setHeader('Content-Encoding', 'gzip');
      response.writeHead(200, { 'Content-Type': typeOf(name), 'Cache-Control': 'public, max-age=31536000, immutable' });
      if (small) response.end(small);
      else if (asset !== undefined) response.end(asset);
      else await pipeline(createReadStream(file!), response);
    };
    send().catch((error: Error & { code?: string }) => {
      // The browser closed the connection early, which is no error.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') process.stderr.write(`content server: ${error.message}\n`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish: (next) => void (solution = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
