/**
 * A stand-in for the modules that SharePoint has and npm does not (`@msinternal/*`, `@ms/*`), for tests that load the
 * real web part base. Reading a property of the stub, calling it, constructing it or extending it always gives the stub
 * again.
 */
const target = function HostStub(): void {};

const hostStub: unknown = new Proxy(target, {
  get: (_, key) => {
    if (key === '__esModule') return true;
    if (key === 'then') return undefined;
    if (key === Symbol.toPrimitive) return () => '';
    if (key === 'prototype') return target.prototype as unknown;
    return hostStub;
  },
  apply: () => hostStub,
  construct: () => hostStub as object,
});

module.exports = hostStub;
