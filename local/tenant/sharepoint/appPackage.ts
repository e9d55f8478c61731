import { unzipSync } from 'fflate';
import { badRequest } from '../odata/errors';
import type { Element } from '../xml';
import { child, readXml } from '../xml';

/** The facts that an app catalogue reads from a SharePoint Framework package. */
export interface AppPackage {
  product: string;
  title: string;
  version: string;
  skipsFeature: boolean;
  /** The permissions that the package's scripts request from the tenant (G9). */
  permissions: { resource: string; scope: string }[];
}

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);

/** Reads a `.sppkg`, a zip with an AppManifest.xml. Any other file is refused as the catalogue refuses it. */
export function readAppPackage(bytes: Buffer): AppPackage {
  let manifest: Element;
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => name === 'AppManifest.xml' });
    manifest = readXml(
      Buffer.from(files['AppManifest.xml']!)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch {
    throw badRequest('The app package is not valid: it holds no AppManifest.xml that can be read.', -2130575322);
  }
  const { ProductID, Version, Name, SkipFeatureDeployment, IsClientSideSolution } = manifest.attributes;
  if (!ProductID || !Version || IsClientSideSolution !== 'true')
    throw badRequest('The app package is not valid: it is no client-side solution.', -2130575322);
  const title = child(child(manifest, 'Properties') ?? manifest, 'Title');
  return {
    product: ProductID.replace(/[{}]/g, '').toLowerCase(),
    title: title?.text.trim() || Name || 'App',
    version: Version,
    skipsFeature: SkipFeatureDeployment === 'true',
    permissions: all(manifest, 'WebApiPermissionRequest').map(({ attributes }) => ({
      resource: attributes.ResourceId ?? attributes.Resource ?? '',
      scope: attributes.Scope ?? '',
    })),
  };
}
