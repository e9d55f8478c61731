/** A screen of the example plan: the person who opens it, its address, and words that show that it has loaded. */
export interface ScreenToSee {
  name: string;
  person: string;
  route: string;
  shows: RegExp;
  /**
   * A link on the page at that address that leads to the screen. Used where the screen's own address is only known once
   * the plan exists.
   */
  follow?: RegExp;
  /** Why the first view may make more than three requests to SharePoint: it needs more than the plan of today. */
  asksMore?: string;
}

const ofAnyDay = 'it shows the plan of other days, from frozen files or from the lists themselves';
const ofTheSite = 'it looks over the site itself, not the plan';
const ofPeople = 'it asks the directory whether people are still there';
const ofClerks = 'it reads exempt items and questions to the clerk, which are not kept with the plan';
const ofTheLedger = 'it works out anew what is due to whom';

/** Every screen of the product, and every form that opens on one, with a person who uses it. */
export const everyScreen: readonly ScreenToSee[] = [
  { name: 'overview', person: 'ruth.ellery', route: '#/', shows: /^Needs attention/ },
  { name: 'plan', person: 'anne.faulkner', route: '#/plan', shows: /Ensure that a clear system/ },
  { name: 'plan, filtered', person: 'anne.faulkner', route: '#/plan?rating=Red,Amber', shows: /10 of 54/ },
  { name: 'plan, on a time line', person: 'ruth.ellery', route: '#/plan?view=timeline', shows: /^Jul to Sep/ },
  {
    name: 'a bundle',
    person: 'anne.faulkner',
    route: '#/bundle',
    shows: /What the bundle is about/,
    asksMore: 'it lists the bundles that were taken',
  },
  { name: 'plan, priorities across', person: 'ruth.ellery', route: '#/plan?group=cross-cutting', shows: /of 54/ },
  { name: 'action', person: 'anne.faulkner', route: '#/actions/2.3', shows: /The story so far/ },
  { name: 'report', person: 'priya.nair', route: '#/actions/2.3?report=1', shows: /How is it going/ },
  { name: 'recommendation', person: 'anne.faulkner', route: '#/recommendations/2', shows: /What answers it/ },
  { name: 'my actions', person: 'joanne.tranter', route: '#/my', shows: /11\.3/ },
  { name: 'requests', person: 'caroline.hart', route: '#/requests', shows: /For you to decide|For others to decide/ },
  { name: 'all plans', person: 'ruth.ellery', route: '#/all-plans', shows: /Late in any plan/ },
  {
    name: 'the next phase',
    person: 'anne.faulkner',
    route: '#/next-phase',
    shows: /What becomes of each open action/,
  },
  { name: 'import', person: 'anne.faulkner', route: '#/import', shows: /Drop the report here/ },
  {
    name: 'bring in a plan',
    person: 'anne.faulkner',
    route: '#/bring-in',
    shows: /Drop/,
    asksMore: 'it lists the files that were brought in before',
  },
  {
    name: 'reminders',
    person: 'anne.faulkner',
    route: '#/reminders',
    shows: /What went already/,
    asksMore: ofTheLedger,
  },
  { name: 'set-up', person: 'anne.faulkner', route: '#/set-up', shows: /^Lists$/, asksMore: ofTheSite },
  { name: 'measures', person: 'ruth.ellery', route: '#/measures', shows: /Initial contacts decided/ },
  {
    name: 'measures as a table',
    person: 'ruth.ellery',
    route: '#/measures?as=table',
    shows: /Initial contacts decided/,
  },
  { name: 'a measure', person: 'anne.faulkner', route: '#/measures/M1', shows: /up from 71%/ },
  {
    name: 'a month’s figures',
    person: 'anne.faulkner',
    route: '#/measures?do=figures',
    shows: /Paste from a sheet/,
  },
  { name: 'a reading', person: 'anne.faulkner', route: '#/measures/M1?do=read', shows: /Add a reading/ },
  {
    name: 'a measure, changed',
    person: 'anne.faulkner',
    route: '#/measures/M1?do=edit',
    shows: /What exactly counts/,
    asksMore: ofPeople,
  },
  { name: 'risks', person: 'ruth.ellery', route: '#/risks', shows: /open risks/ },
  { name: 'a risk', person: 'joanne.tranter', route: '#/risks/R2', shows: /Two flats are kept free/ },
  { name: 'a risk, reviewed', person: 'joanne.tranter', route: '#/risks/R2?do=review', shows: /Likelihood now/ },
  {
    name: 'risks, with the exempt ones',
    person: 'dilys.morgan',
    route: '#/risks',
    shows: /may end its contract early/,
    asksMore: ofClerks,
  },
  {
    name: 'a risk, made exempt',
    person: 'anne.faulkner',
    route: '#/risks/R2?do=exempt',
    shows: /Make risk R2 exempt/,
  },
  {
    name: 'a risk, added',
    person: 'anne.faulkner',
    route: '#/risks?do=add',
    shows: /Name of the risk/,
    asksMore: ofPeople,
  },
  { name: 'meetings', person: 'ruth.ellery', route: '#/meetings', shows: /Due next/ },
  { name: 'a meeting held', person: 'dilys.morgan', route: '#/meetings/19', shows: /^Resolved/, asksMore: ofClerks },
  {
    name: 'a meeting to come',
    person: 'anne.faulkner',
    route: '#/meetings/20',
    shows: /Cover report/,
    asksMore: ofClerks,
  },
  { name: 'a meeting on the big screen', person: 'dilys.morgan', route: '#/meetings/20?view=wall', shows: /^Decided/ },
  { name: 'a question to the clerk', person: 'ruth.ellery', route: '#/meetings?ask=2.3', shows: /Send to the clerk/ },
  { name: 'inspections', person: 'ruth.ellery', route: '#/inspections', shows: /^Strengths/ },
  { name: 'an inspection', person: 'anne.faulkner', route: '#/inspections/1', shows: /About it/ },
  { name: 'a monitoring visit', person: 'ruth.ellery', route: '#/inspections/7', shows: /Progress on what was asked/ },
  { name: 'audits and reviews', person: 'rhys.evans', route: '#/assurance', shows: /Fifty initial contacts/ },
  { name: 'an audit planned', person: 'anne.faulkner', route: '#/assurance?do=plan', shows: /What it is called/ },
  { name: 'an audit', person: 'anne.faulkner', route: '#/assurance/17', shows: /Fifty initial contacts/ },
  { name: 'an audit’s findings', person: 'anne.faulkner', route: '#/assurance/17?do=find', shows: /Does it last/ },
  { name: 'engagement', person: 'anne.faulkner', route: '#/engagement', shows: /commitments$/ },
  { name: 'self-assessment', person: 'anne.faulkner', route: '#/self-assessment', shows: /Where We Are/ },
  { name: 'over time', person: 'ruth.ellery', route: '#/history', shows: /Ratings at each month end/ },
  { name: 'editions', person: 'anne.faulkner', route: '#/editions', shows: /What was frozen/, asksMore: ofAnyDay },
  {
    name: 'editions side by side',
    person: 'anne.faulkner',
    route: '#/editions/compare',
    shows: /^From/,
    asksMore: ofAnyDay,
  },
  { name: 'a step of an edition', person: 'anne.faulkner', route: '#/editions/step', shows: /What was decided/ },
  { name: 'papers, published', person: 'ruth.ellery', route: '#/papers', shows: /public version$/ },
  {
    name: 'a kept file',
    person: 'ruth.ellery',
    route: '#/papers',
    follow: /public version$/,
    shows: /^Print$/,
    asksMore: 'it shows a file of the library, and the screen that leads to it asks first',
  },
  { name: 'papers', person: 'dilys.morgan', route: '#/papers', shows: /Highlight report/ },
  {
    name: 'a paper',
    person: 'anne.faulkner',
    route: '#/papers/one-page',
    shows: /Keep it in the library/,
    asksMore: ofAnyDay,
  },
  { name: 'what papers say', person: 'anne.faulkner', route: '#/papers/settings', shows: /Further sections/ },
  { name: 'report for others', person: 'anne.faulkner', route: '#/report-round', shows: /What leads told you/ },
  { name: 'hand over', person: 'anne.faulkner', route: '#/handover', shows: /Whose work/ },
  { name: 'budget', person: 'anne.faulkner', route: '#/budget', shows: /Funded posts/ },
  {
    name: 'removed words',
    person: 'imran.qureshi',
    route: '#/redactions',
    shows: /Words to find/,
    asksMore: ofTheSite,
  },
  { name: 'no such action', person: 'ruth.ellery', route: '#/actions/99.9', shows: /no action 99\.9/i },
  { name: 'no such measure', person: 'ruth.ellery', route: '#/measures/999', shows: /no measure 999/i },
];
