import { TestEnvironment } from 'jest-environment-jsdom';

/**
 * Globals that a browser needs to talk to a server and jsdom lacks, and those that the local tenant needs in the same
 * process.
 */
const names = [
  'fetch',
  'Headers',
  'Request',
  'Response',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'structuredClone',
  'Uint8Array',
  'ArrayBuffer',
  'setImmediate',
  'clearImmediate',
] as const;

/**
 * The environment of a test whose page reaches the local tenant over HTTP, as a page in a browser does. A test names it
 * in its first line: `@jest-environment ./src/app/testing/pageWithTenant.ts`.
 */
export default class PageWithTenant extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const page = this.global as unknown as { [name: string]: unknown };
    for (const name of names) page[name] = globalThis[name];
    Object.defineProperty(page, 'crypto', { value: globalThis.crypto, configurable: true });
  }
}
