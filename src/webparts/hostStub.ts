/**
 * What SharePoint has and npm does not (`@msinternal/*`, `@ms/*`), for tests that load the real web part base: anything may be
 * asked of it, called, made or extended, and it stays what it is.
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
