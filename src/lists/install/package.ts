import { strFromU8, unzipSync } from 'fflate';
import { SiteError } from '../planStore';

/** The facts about a built solution package that the installation needs. */
export interface SolutionPackage {
  bytes: Uint8Array;
  /** The solution's id. */
  product: string;
  /** The solution's version, "0.1.0.0". */
  version: string;
  /** The permissions that its scripts request from the tenant: "Microsoft Graph: Mail.Send". */
  permissions: string[];
}

/**
 * Reads a `.sppkg`: a zip whose AppManifest.xml names the solution.
 * @throws SiteError when the file is no solution package
 */
export function readSolutionPackage(bytes: Uint8Array): SolutionPackage {
  let manifest = '';
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => name === 'AppManifest.xml' });
    manifest = files['AppManifest.xml'] ? strFromU8(files['AppManifest.xml']) : '';
  } catch {
    // A file that is no zip gets the same error below as a zip without the manifest.
    manifest = '';
  }
  const [root = ''] = /<App\b[^>]*>/.exec(manifest) ?? [];
  const product = attribute(root, 'ProductID').replace(/[{}]/g, '').toLowerCase();
  const version = attribute(root, 'Version');
  if (product === '' || version === '')
    throw new SiteError('This file is no SharePoint solution package (.sppkg).', 'invalid', 'no AppManifest.xml');
  const requests = manifest.match(/<WebApiPermissionRequest\b[^>]*>/g) ?? [];
  const permissions = requests.map(
    (request) =>
      `${attribute(request, 'ResourceId') || attribute(request, 'Resource')}: ${attribute(request, 'Scope')}`,
  );
  return { bytes, product, version, permissions };
}

function attribute(element: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '';
}
