import type { WebPartManifest } from './solutionPackage';

/** One web part on a page, as the page was saved with it. */
export interface PlacedWebPart {
  instanceId: string;
  /** The id of the element it stands in. */
  elementId: string;
  manifest: WebPartManifest;
  properties: Record<string, unknown>;
}

/** What the server tells the scripts of a page, in a block of JSON. */
export interface PageData {
  webUrl: string;
  webTitle: string;
  /** Microsoft Graph's origin and path, as SharePoint names it to its pages. */
  graphUrl: string;
  /** Module names and where they are. */
  modules: Record<string, string>;
  user: { upn: string; name: string };
  webParts: PlacedWebPart[];
  teams: boolean;
  /** The token for Graph that SharePoint gives to scripts; null where the tenant granted no permission to any (G10). */
  graphToken: string | null;
  /** Within Teams the first file of a blob is kept, and no second (P7). */
  oneBlobDownload: boolean;
}
