/**
 * How a tenant differs from the plainest one: what councils' tenants are set to, and moods that come over the service. The
 * lines are those of contracts/semantics.md. Set when the tenant starts, or at `/_local/switches` while it runs.
 */
export interface Switches {
  /** S18: versions come 50 at a time, with a next link. */
  versionsPaged: boolean;
  /** S21: the parts of a batch are carried out in another order than they were sent in. */
  batchesReordered: boolean;
  /** S31: the tenant decides how many versions a library keeps, and refuses a limit of its own. */
  automaticVersionLimits: boolean;
  /** S33: a cookie is good for so many minutes; null: for ever. */
  cookieMinutes: number | null;
  /** S33: cookies of an earlier round have run out: raising it ends every sign-in at once. */
  signInRound: number;
  /** S33: in whose eyes an earlier round has run out as well: Entra then asks who sits there, and nothing is renewed silently. */
  entraRound: number;
  /** S36: what is on hold, as regular expressions of `<path of the list>/<number>` or of a file's path. */
  holds: readonly string[];
  /** S39: so many lists may be made within a minute; after that one must wait for minutes. Null: as many as one likes. */
  listsInMinute: number | null;
  /** P10: nobody but its administrators may come into the root site. */
  rootSiteClosed: boolean;
  /** G10: the permissions that SharePoint's scripts were given in Graph; null: all that anybody asks for. */
  graphScopes: readonly string[] | null;
  /** P7: within Teams one file of a blob can be kept, and no second. */
  oneBlobDownload: boolean;
  /** P9: a second link into an app that is open in Teams comes as an event, and loads nothing. */
  linksKeepTheApp: boolean;
}

/** A tenant as it is unless told otherwise: each recorded line of contracts/semantics.md holds, and Graph gives what the package asks for. */
export const USUAL: Switches = {
  versionsPaged: true,
  batchesReordered: true,
  automaticVersionLimits: false,
  cookieMinutes: null,
  signInRound: 0,
  entraRound: 0,
  holds: [],
  listsInMinute: null,
  rootSiteClosed: false,
  graphScopes: ['User.ReadBasic.All', 'Mail.Send'],
  oneBlobDownload: true,
  linksKeepTheApp: true,
};

/** What of a tenant's settings is stricter still than usual, all at once. A sign-in lasts twenty minutes. What is kept of a
 * plan is on hold. */
export const STRICT: Partial<Switches> = {
  automaticVersionLimits: true,
  cookieMinutes: 20,
  listsInMinute: 20,
  rootSiteClosed: true,
  holds: ['/ImprovementPlan'],
};

/** The kinds of value that each switch takes. */
const takes: { [Name in keyof Switches]: (value: unknown) => boolean } = {
  versionsPaged: isBoolean,
  batchesReordered: isBoolean,
  automaticVersionLimits: isBoolean,
  cookieMinutes: (value) => value === null || isNumber(value),
  signInRound: isNumber,
  entraRound: isNumber,
  holds: (value) => isTexts(value) && value.every(isPattern),
  listsInMinute: (value) => value === null || isNumber(value),
  rootSiteClosed: isBoolean,
  graphScopes: (value) => value === null || isTexts(value),
  oneBlobDownload: isBoolean,
  linksKeepTheApp: isBoolean,
};

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads switches as they are posted, or says what is wrong with them. */
export function readSwitches(value: unknown): Partial<Switches> | string {
  if (typeof value !== 'object' || value === null) return 'Switches are an object.';
  const wrong = Object.entries(value).find(
    ([name, given]) => !(Object.hasOwn(takes, name) && takes[name as keyof Switches](given)),
  );
  if (wrong)
    return `There is no switch "${wrong[0]}" that takes ${JSON.stringify(wrong[1])}. There are: ${Object.keys(takes).join(', ')}.`;
  return value as Partial<Switches>;
}
