import { body } from '@pnp/queryable';
import { SPQueryable, spPost, spPostMerge } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import type { Access } from '../schema/list';
import { SiteError } from '../planStore';
import { rights } from '../roles';

/** The kinds of SharePoint's built-in levels (SP.RoleType). The names of levels are translated; their kinds are not. */
export const READ = 2;
const FULL_CONTROL = 5;
/**
 * The level that SharePoint adds by itself so that a person can reach a list or item; it is never an intended right.
 */
export const LIMITED_ACCESS = 1;

/**
 * The rights of "Read": view items, open, view versions, forms and pages, browse user information, remote and client
 * interfaces (SPBasePermissions, low and high word).
 */
const READ_LOW = 0x1 + 0x20 + 0x40 + 0x1000 + 0x10000 + 0x20000 + 0x400000 + 0x8000000;
const READ_HIGH = 0x10 + 0x20 + 0x80;

/**
 * "Override List Behaviors" (SPBasePermissions.CancelCheckout): lets its holder read other people's rows in a list that
 * shows each person only their own. It has no other effect here: lists have no check-out, and no library of the product
 * uses this level.
 */
const OVERRIDE_LIST_BEHAVIOURS = 0x100;

/** The product's own permission levels. SharePoint's Contribute allows deleting, which only site owners may do here. */
const own: Readonly<Record<'add' | 'edit' | 'oversee' | 'answer', { name: string; description: string; low: number }>> =
  {
    add: {
      name: 'Improvement Plan: view and add',
      description: 'View and add, never change or delete: for rows that must stay as they were written.',
      low: READ_LOW + rights.addItems,
    },
    edit: {
      name: 'Improvement Plan: view, add and edit',
      description: 'View, add and edit, never delete: what is wrong is withdrawn and stays to be seen.',
      low: READ_LOW + rights.addItems + rights.editItems,
    },
    oversee: {
      name: 'Improvement Plan: view everybody’s, and add',
      description: 'View what everybody added, where others see only their own, and add.',
      low: READ_LOW + rights.addItems + OVERRIDE_LIST_BEHAVIOURS,
    },
    answer: {
      name: 'Improvement Plan: view everybody’s, add and edit',
      description: 'View and edit what everybody added, where others see only their own, and add.',
      low: READ_LOW + rights.addItems + rights.editItems + OVERRIDE_LIST_BEHAVIOURS,
    },
  };

export interface Level {
  Id: number;
  Name: string;
  RoleTypeKind: number;
  BasePermissions: { High: string; Low: string };
}

export type Levels = Readonly<Record<Exclude<Access, 'none'> | 'full', Level>>;

async function readLevels(link: SiteLink): Promise<Level[]> {
  return (await SPQueryable(spOf(link).web, 'roledefinitions').select(
    'Id',
    'Name',
    'RoleTypeKind',
    'BasePermissions',
  )()) as Level[];
}

/** Makes the product's levels that are missing, and restores those that somebody changed. */
export async function makeLevels(link: SiteLink): Promise<void> {
  const levels = await readLevels(link);
  for (const { name, description, low } of Object.values(own)) {
    const level = levels.find((one) => one.Name === name);
    const BasePermissions = { High: String(READ_HIGH), Low: String(low) };
    if (!level)
      await spPost(
        SPQueryable(spOf(link).web, 'roledefinitions'),
        body({ Name: name, Description: description, Order: 200, BasePermissions }),
      );
    else if (Number(level.BasePermissions.Low) !== low || Number(level.BasePermissions.High) !== READ_HIGH)
      await spPostMerge(SPQueryable(spOf(link).web, `roledefinitions(${level.Id})`), body({ BasePermissions }));
  }
}

/** The levels that exist on the site: some are missing on a site of an older schema, or where somebody deleted one. */
export async function levelsThere(link: SiteLink): Promise<Partial<Levels>> {
  const levels = await readLevels(link);
  const named = (name: string): Level | undefined => levels.find((level) => level.Name === name);
  const add = named(own.add.name);
  return {
    read: levels.find((level) => level.RoleTypeKind === READ),
    full: levels.find((level) => level.RoleTypeKind === FULL_CONTROL),
    add,
    // The list's setting decides that people read only their own rows, so the level is the same as for adding.
    own: add,
    oversee: named(own.oversee.name),
    answer: named(own.answer.name),
    edit: named(own.edit.name),
  };
}

/**
 * The permission levels for the roles.
 * @throws SiteError naming the level that is missing
 */
export async function findLevels(link: SiteLink): Promise<Levels> {
  const there = await levelsThere(link);
  const found = (access: keyof Levels, what: string): Level => {
    const level = there[access];
    if (level) return level;
    throw new SiteError(`The permission level "${what}" is missing. Run Set-up again.`, 'not found', 'no level');
  };
  return {
    read: found('read', 'Read'),
    full: found('full', 'Full Control'),
    add: found('add', own.add.name),
    own: found('own', own.add.name),
    oversee: found('oversee', own.oversee.name),
    answer: found('answer', own.answer.name),
    edit: found('edit', own.edit.name),
  };
}
