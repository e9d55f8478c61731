import '@pnp/sp/lists/index.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';

/** A list of the site, with the properties that provisioning reads. */
export interface StoredList {
  Title: string;
  Description: string;
  EnableVersioning: boolean;
  MajorVersionLimit: number;
  EnableAttachments: boolean;
  NoCrawl: boolean;
  ReadSecurity: number;
  HasUniqueRoleAssignments: boolean;
  RootFolder: { ServerRelativeUrl: string };
}

/** All lists of the site that the caller may see. */
export async function readLists(link: SiteLink): Promise<StoredList[]> {
  return (await spOf(link)
    .web.lists.select(
      'Title',
      'Description',
      'EnableVersioning',
      'MajorVersionLimit',
      'EnableAttachments',
      'NoCrawl',
      'ReadSecurity',
      'HasUniqueRoleAssignments',
      'RootFolder/ServerRelativeUrl',
    )
    .expand('RootFolder')()) as unknown as StoredList[];
}
