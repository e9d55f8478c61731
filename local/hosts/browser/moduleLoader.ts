/**
 * Loads AMD modules as SharePoint's loader does: by name, from registered addresses, each once. Modules of SharePoint
 * Framework that are not on npm (`@msinternal/*`, `@ms/*`) are replaced by a stand-in that accepts any use.
 */
type Exports = unknown;

interface Definition {
  dependencies: string[];
  factory: unknown;
}

const addresses = new Map<string, string>();
const instances = new Map<string, Promise<Exports>>();
const defined = new Map<string, Definition>();

/** Registers the addresses of modules. */
export function addModules(more: Record<string, string>): void {
  for (const [name, address] of Object.entries(more)) addresses.set(name, address);
}

/** Registers a module that has no file. */
export function provideModule(name: string, exports: Exports): void {
  instances.set(name, Promise.resolve(exports));
}

function define(...given: unknown[]): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) throw new Error('define() was called outside a script.');
  const named = typeof given[0] === 'string' ? given.slice(1) : given;
  const [dependencies, factory] = Array.isArray(named[0]) ? [named[0] as string[], named[1]] : [[], named[0]];
  defined.set(script.src, { dependencies, factory });
}

Object.assign(window, { define: Object.assign(define, { amd: {} }) });

function addScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.crossOrigin = 'anonymous';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The script ${address} could not be loaded.`));
    document.head.append(script);
  });
}

/** A stand-in for a module: reading, calling, constructing and extending it all give the stand-in again. */
function standIn(name: string): Exports {
  const target = function StandIn(): void {};
  const proxy: unknown = new Proxy(target, {
    get: (_, key) => {
      if (key === 'then' || key === '__esModule') return undefined;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === 'prototype') return target.prototype as unknown;
      if (key === 'name') return name;
      return proxy;
    },
    apply: () => proxy,
    construct: () => proxy as object,
  });
  return proxy;
}

async function instantiate(name: string): Promise<Exports> {
  if (/^@(msinternal|ms)\//.test(name)) return standIn(name);
  const address = addresses.get(name);
  if (address === undefined) throw new Error(`There is no module called ${name}.`);
  await addScript(address);
  const definition = defined.get(new URL(address, document.baseURI).href);
  if (definition === undefined) throw new Error(`${address} defines no module.`);
  const own: { exports: Exports } = { exports: {} };
  const values = await Promise.all(
    definition.dependencies.map((dependency) => {
      if (dependency === 'exports') return own.exports;
      if (dependency === 'module') return own;
      if (dependency === 'require') return loadModule;
      return loadModule(dependency);
    }),
  );
  if (typeof definition.factory !== 'function') return definition.factory;
  const result = (definition.factory as (...values: unknown[]) => Exports)(...values);
  return result ?? own.exports;
}

/** The exports of a module, loaded with the modules that it needs. */
export function loadModule<T = Record<string, unknown>>(name: string): Promise<T> {
  let instance = instances.get(name);
  if (instance === undefined) {
    instance = instantiate(name);
    instances.set(name, instance);
  }
  return instance as Promise<T>;
}
