/** A refusal in SharePoint's own words: HTTP status, `odata.error.code` and message. */
export class SharePointError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'SharePointError';
  }
}

const CLIENT_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

/** 400 for an address, option or body that is not a valid query (S6). */
export const badQuery = (message: string): SharePointError => new SharePointError(400, CLIENT_QUERY, message);

/** 400 from SharePoint's list engine. */
export const badRequest = (message: string, code = -1): SharePointError =>
  new SharePointError(400, `${code}, Microsoft.SharePoint.SPException`, message);

export const noSuchProperty = (name: string, type: string): SharePointError =>
  badQuery(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );

export const noSuchFieldOrProperty = (name: string): SharePointError =>
  badRequest(`The field or property '${name}' does not exist.`);

/** 400 for a column of another item without `$expand` (S10). */
export const notExpanded = (path: string): SharePointError =>
  badRequest(
    `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${path.split('/')[0]}.`,
  );

/** 403 for a caller without the permission (S19). */
export const accessDenied = (): SharePointError =>
  new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

/** 403 for a write with a cookie and no valid digest (S20). */
export const digestInvalid = (): SharePointError =>
  new SharePointError(
    403,
    '-2130575251, Microsoft.SharePoint.SPException',
    'The security validation for this page is invalid and might be corrupted. Please use your web browser’s Back button to try your operation again.',
  );

/** 404 for an item that does not exist (S4). */
export const noSuchItem = (): SharePointError =>
  new SharePointError(
    404,
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.',
  );

/** 404 for a list that does not exist (S3). `list` is the title or id that was asked for. */
export const noSuchList = (list: string, webUrl: string): SharePointError =>
  new SharePointError(
    404,
    '-1, System.ArgumentException',
    `List '${list}' does not exist at site with URL '${webUrl}'.`,
  );

/** The refusal of a list title that is already used (S2). */
export const titleTaken = (): SharePointError =>
  new SharePointError(
    500,
    '-2130575342, Microsoft.SharePoint.SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );

export const fileNotFound = (): SharePointError =>
  new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');

/** 412 for an item that somebody else changed since it was read (S7). */
export const changedMeanwhile = (asked: string, current: string): SharePointError =>
  new SharePointError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${asked}' does not match the object's ETag value '${current}'.`,
  );

/** 409, which may come although nobody else is writing (S35). The caller has to read again and repeat. */
export const saveConflict = (): SharePointError =>
  new SharePointError(
    409,
    '-2130575305, Microsoft.SharePoint.SPException',
    'Save Conflict.\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.',
  );

/** The refusal to delete what a hold keeps (S36). */
export const onHold = (): SharePointError =>
  new SharePointError(
    403,
    '-2130575223, Microsoft.SharePoint.SPException',
    'This item cannot be deleted because it is on hold or retention policy.',
  );

/** The answer to too many requests, with the seconds to wait (S39). */
export const throttled = (seconds: number): SharePointError =>
  new SharePointError(
    429,
    '-2147429894, Microsoft.SharePoint.Client.ClientServiceException',
    'The request has been throttled. Wait and try again.',
    { 'Retry-After': String(seconds) },
  );

/** The refusal of a query over the list view threshold (S14). */
export const overThreshold = (): SharePointError =>
  new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );

/** The refusal of a query with too many lookup columns (S16). */
export const tooManyLookups = (): SharePointError =>
  new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );

/** 501 for a request that this tenant does not imitate. An empty 200 would hide the gap. */
export const notSpoken = (what: string): SharePointError =>
  new SharePointError(501, '-1, System.NotImplementedException', `The local tenant does not speak ${what}`);
