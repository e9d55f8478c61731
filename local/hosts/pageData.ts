import type { WebPartManifest } from './solutionPackage';

/** One web part on a page, as saved with the page. */
export interface PlacedWebPart {
  instanceId: string;
  /** The id of the element that the web part is shown in. */
  elementId: string;
  manifest: WebPartManifest;
  properties: Record<string, unknown>;
}

/** The data that the server gives to a page's scripts, in a block of JSON. */
export interface PageData {
  webUrl: string;
  webTitle: string;
  /** Microsoft Graph's origin and path, as SharePoint gives them to its pages. */
  graphUrl: string;
  /** Addresses of modules by name. */
  modules: Record<string, string>;
  user: { upn: string; name: string };
  webParts: PlacedWebPart[];
  teams: boolean;
  /**
   * The Graph token that SharePoint gives to scripts; null where the tenant granted no permission to any package (G10).
   */
  graphToken: string | null;
  /** Whether Teams downloads only the first file of a blob address (P7). */
  oneBlobDownload: boolean;
}
