import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** A web part's manifest, as the package holds it and SharePoint gives it to its loader. */
export interface WebPartManifest {
  id: string;
  alias: string;
  version: string;
  preconfiguredEntries: { title: { default: string }; properties: Record<string, unknown> }[];
  loaderConfig: {
    internalModuleBaseUrls: string[];
    entryModuleId: string;
    /** The export of the bundle that is this web part, when the bundle has several. */
    exportName?: string;
    scriptResources: Record<string, { type: string; path?: string; id?: string; version?: string }>;
  };
}

/** The contents of a built .sppkg: the files of its library and the manifests of its web parts. */
export interface SolutionPackage {
  /** The id of the solution. */
  product: string;
  assets: ReadonlyMap<string, Buffer>;
  /** The manifests by web part id. */
  manifests: ReadonlyMap<string, WebPartManifest>;
}

const entities: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(quot|apos|lt|gt|amp));/gi, (_, decimal, hex, name) =>
    name ? entities[name.toLowerCase()]! : String.fromCodePoint(parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
}

/**
 * Reads a solution package as SharePoint's app catalogue does. `contentUrl` is the origin from which its assets will be
 * served.
 */
export async function readSolutionPackage(file: string, contentUrl: string): Promise<SolutionPackage> {
  const zip = await JSZip.loadAsync(await readFile(file));
  const assets = new Map<string, Buffer>();
  const manifests = new Map<string, WebPartManifest>();
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    if (entry.name.startsWith('ClientSideAssets/'))
      assets.set(entry.name.slice('ClientSideAssets/'.length), await entry.async('nodebuffer'));
    if (!/\/WebPart_[^/]+\.xml$/.test(entry.name)) continue;
    const attribute = /ComponentManifest="([^"]*)"/.exec(await entry.async('string'))?.[1];
    if (attribute === undefined) throw new Error(`${entry.name} in ${file} holds no web part manifest.`);
    const manifest = JSON.parse(unescapeXml(attribute)) as WebPartManifest;
    manifest.loaderConfig.internalModuleBaseUrls = [`${contentUrl}/assets/`];
    manifests.set(manifest.id, manifest);
  }
  if (manifests.size === 0) throw new Error(`${file} holds no web parts.`);
  const product = /\bProductID="\{?([0-9a-f-]{36})/i.exec(
    (await zip.file('AppManifest.xml')?.async('string')) ?? '',
  )?.[1];
  if (product === undefined) throw new Error(`${file} holds no AppManifest.xml with the solution's id.`);
  return { product: product.toLowerCase(), assets, manifests };
}
