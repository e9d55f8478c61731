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

/** 400 for an address, option or body that is no valid query (S6). */
export const badQuery = (message: string): SharePointError => new SharePointError(400, CLIENT_QUERY, message);

/** 400 of the list engine. */
export const badRequest = (message: string, code = -1): SharePointError =>
  new SharePointError(400, `${code}, Microsoft.SharePoint.SPException`, message);

export const noSuchProperty = (name: string, type: string): SharePointError =>
  badQuery(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );

export const noSuchFieldOrProperty = (name: string): SharePointError =>
  badRequest(`The field or property '${name}' does not exist.`);

/** S10: a column of another item was asked for without `$expand`. */
export const notExpanded = (path: string): SharePointError =>
  badRequest(
    `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${path.split('/')[0]}.`,
  );

/** S19. */
export const accessDenied = (): SharePointError =>
  new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

/** S20: a write with a cookie and no valid digest. */
export const digestInvalid = (): SharePointError =>
  new SharePointError(
    403,
    '-2130575251, Microsoft.SharePoint.SPException',
    'The security validation for this page is invalid and might be corrupted. Please use your web browser’s Back button to try your operation again.',
  );

/** S4. */
export const noSuchItem = (): SharePointError =>
  new SharePointError(
    404,
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.',
  );

/** S3. `list` is the title or id that was asked for. */
export const noSuchList = (list: string, webUrl: string): SharePointError =>
  new SharePointError(
    404,
    '-1, System.ArgumentException',
    `List '${list}' does not exist at site with URL '${webUrl}'.`,
  );

/** S2. */
export const titleTaken = (): SharePointError =>
  new SharePointError(
    500,
    '-2130575342, Microsoft.SharePoint.SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );

export const fileNotFound = (): SharePointError =>
  new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');

/** S7: somebody else changed it since it was read. */
export const changedMeanwhile = (asked: string, current: string): SharePointError =>
  new SharePointError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${asked}' does not match the object's ETag value '${current}'.`,
  );

/** S35: nobody else need be at work for it; read again, then repeat. */
export const saveConflict = (): SharePointError =>
  new SharePointError(
    409,
    '-2130575305, Microsoft.SharePoint.SPException',
    'Save Conflict.\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.',
  );

/** S36. */
export const onHold = (): SharePointError =>
  new SharePointError(
    403,
    '-2130575223, Microsoft.SharePoint.SPException',
    'This item cannot be deleted because it is on hold or retention policy.',
  );

/** S39. */
export const throttled = (seconds: number): SharePointError =>
  new SharePointError(
    429,
    '-2147429894, Microsoft.SharePoint.Client.ClientServiceException',
    'The request has been throttled. Wait and try again.',
    { 'Retry-After': String(seconds) },
  );

/** S14. */
export const overThreshold = (): SharePointError =>
  new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );

/** S16. */
export const tooManyLookups = (): SharePointError =>
  new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );

/** What this tenant does not speak. It never answers an empty 200 instead. */
export const notSpoken = (what: string): SharePointError =>
  new SharePointError(501, '-1, System.NotImplementedException', `The local tenant does not speak ${what}`);
