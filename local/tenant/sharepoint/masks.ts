import { Complex } from '../odata/resource';

/** A bit of SharePoint's permissions (SP.PermissionKind) in a 63-bit mask. */
const bit = (kind: number): bigint => 1n << BigInt(kind - 1);

export const Permission = {
  ViewListItems: bit(1),
  AddListItems: bit(2),
  EditListItems: bit(3),
  DeleteListItems: bit(4),
  OpenItems: bit(6),
  ViewVersions: bit(7),
  DeleteVersions: bit(8),
  CancelCheckout: bit(9),
  ManageLists: bit(12),
  Open: bit(17),
  ViewPages: bit(18),
  UseRemoteAPIs: bit(38),
  ViewFormPages: bit(13),
  CreateGroups: bit(25),
  ManagePermissions: bit(26),
  BrowseUserInfo: bit(28),
  ManageWeb: bit(31),
  EnumeratePermissions: bit(63),
} as const;

/** A mask from its high and low words, as REST writes it. */
export const maskOf = (high: string | number, low: string | number): bigint => (BigInt(high) << 32n) | BigInt(low);

export const FULL_MASK = maskOf(2147483647, 4294967295);

export const basePermissions = (mask: bigint): Complex =>
  new Complex('SP.BasePermissions', { High: String(mask >> 32n), Low: String(mask & 0xffffffffn) });

export interface StandardRole {
  id: number;
  name: string;
  description: string;
  position: number;
  mask: bigint;
  kind: number;
  hidden?: true;
}

/** The part of Limited Access that the lock-down feature leaves: neither application pages nor the API (S30). */
export const LOCKED_DOWN_MASK = Permission.Open;

export const LIMITED_ACCESS = 1073741825;
export const FULL_CONTROL = 1073741829;
export const EDIT = 1073741830;
export const READ = 1073741826;

/** The permission levels of every new site, with SharePoint Online's numbers and masks. */
export const STANDARD_ROLES: readonly StandardRole[] = [
  {
    id: FULL_CONTROL,
    name: 'Full Control',
    description: 'Has full control.',
    position: 1,
    mask: FULL_MASK,
    kind: 5,
  },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    position: 32,
    mask: maskOf(432, 1012866047),
    kind: 4,
  },
  {
    id: EDIT,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    position: 48,
    mask: maskOf(432, 1011030767),
    kind: 6,
  },
  {
    id: 1073741827,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    position: 64,
    mask: maskOf(432, 1011028719),
    kind: 3,
  },
  {
    id: READ,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    position: 128,
    mask: maskOf(176, 138612833),
    kind: 2,
  },
  {
    id: LIMITED_ACCESS,
    name: 'Limited Access',
    description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    position: 160,
    mask: maskOf(48, 134287360),
    kind: 1,
    hidden: true,
  },
];
