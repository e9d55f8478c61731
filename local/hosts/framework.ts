import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file in node_modules, and the served address, of each AMD module of SharePoint Framework and React. */
export interface Framework {
  /** Addresses below `/framework/` by module name, such as "@microsoft/sp-webpart-base". */
  modules: Record<string, string>;
  /** The file behind an address, or null when there is none. */
  file(address: string): string | null;
}

const plain: Record<string, string> = {
  react: 'react/umd/react.production.min.js',
  'react-dom': 'react-dom/umd/react-dom.production.min.js',
  tslib: 'tslib/tslib.js',
};

interface Manifest {
  loaderConfig: {
    entryModuleId: string;
    scriptResources: Record<string, { path?: string; paths?: Record<string, { path: string } | string> }>;
  };
}

/** The first script of a framework package in British English, by the package's manifest. */
function entryOf(folder: string): string | null {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.manifest.json'))) {
    const { loaderConfig } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Manifest;
    const resource = loaderConfig?.scriptResources?.[loaderConfig.entryModuleId];
    const localized = resource?.paths?.['en-GB'] ?? resource?.paths?.default;
    const entry = resource?.path ?? (typeof localized === 'object' ? localized.path : localized);
    const file = typeof entry === 'object' ? (entry as { path: string }).path : entry;
    if (file && existsSync(path.join(folder, file))) return file;
  }
  return null;
}

/** The files in node_modules that SharePoint would serve from its own network. */
export function openFramework(nodeModules: string): Framework {
  const modules: Record<string, string> = { ...plain };
  const scope = path.join(nodeModules, '@microsoft');
  for (const name of readdirSync(scope).filter((entry) => entry.startsWith('sp-'))) {
    const folder = path.join(scope, name, 'dist');
    const entry = existsSync(folder) ? entryOf(folder) : null;
    if (entry !== null) modules[`@microsoft/${name}`] = `@microsoft/${name}/dist/${entry}`;
  }
  const served = new Set(Object.values(plain));
  return {
    modules,
    file(address) {
      // Chunks are in the folder of their entry, so all dist folders of the framework's packages are served, and
      // nothing else.
      const allowed =
        served.has(address) || /^@microsoft\/sp-[a-z-]+\/dist\/[\w.-]+\.(js|json|woff|css)$/.test(address);
      const file = path.join(nodeModules, address);
      return allowed && existsSync(file) ? file : null;
    },
  };
}
