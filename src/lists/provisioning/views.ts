import { body } from '@pnp/queryable';
import { SPQueryable, spPost, spPostMerge } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { listSchema } from '../schema';
import type { ListDefinition } from '../schema/list';
import { listAt } from '../store/rows';
import { ageFormat, ageFormatFormerly } from './ageFormat';
import { ratingFormat } from './ratingFormat';

/** A view that Set-up makes in SharePoint's own screens of a list. */
interface View {
  title: string;
  /** The inner CAML of its query. */
  query: string;
  /** Internal names of the columns, in order. */
  columns: string[];
  /** The columns with which earlier versions of the product made it. */
  formerly?: string[][];
}

const field = (name: string): string => `<FieldRef Name="${name}" />`;
const equals = (name: string, type: string, value: string): string =>
  `<Eq>${field(name)}<Value Type="${type}">${value}</Value></Eq>`;

const ofAction = ['LinkTitle', 'Action', 'Rating', 'State', 'Reason', 'LeadName', 'Due', 'DaysLate', 'Priority'];
const ofMonth = ['LinkTitle', 'Kind', 'Day', 'Plan', 'Total', 'Blue', 'Green', 'Amber', 'Red', 'Grey'];
const ofMonthFormerly = ofMonth.filter((name) => name !== 'Kind');
const ofToday = [...ofMonth.slice(0, 3), 'OldFrom', ...ofMonth.slice(3), 'PutRight'];

/**
 * The views beside the one that every list has. Each filters by an indexed column, so that it opens with any number of
 * actions (contracts/semantics.md S14).
 */
export const viewsOf: readonly { list: ListDefinition; views: readonly View[] }[] = [
  {
    list: listSchema.standing,
    views: [
      {
        title: 'Off track',
        query: `<Where>${equals('Rating', 'Choice', 'Red')}</Where><OrderBy><FieldRef Name="DaysLate" Ascending="FALSE" /></OrderBy>`,
        columns: ofAction,
      },
      {
        title: 'At risk',
        query: `<Where>${equals('Rating', 'Choice', 'Amber')}</Where><OrderBy>${field('Due')}</OrderBy>`,
        columns: ofAction,
      },
      {
        title: 'What I lead',
        query: `<Where><Eq><FieldRef Name="Lead" LookupId="TRUE" /><Value Type="Integer"><UserID /></Value></Eq></Where><OrderBy>${field('Due')}</OrderBy>`,
        columns: ofAction,
      },
    ],
  },
  {
    list: listSchema.standingMonths,
    views: [
      {
        title: 'How old it is',
        query: `<Where>${equals('Kind', 'Choice', 'today')}</Where>`,
        columns: ofToday,
        formerly: [
          [...ofMonth, 'PutRight'],
          [...ofMonthFormerly, 'PutRight'],
        ],
      },
      {
        title: 'Month ends',
        query: `<Where>${equals('Kind', 'Choice', 'month end')}</Where><OrderBy><FieldRef Name="Day" Ascending="FALSE" /></OrderBy>`,
        columns: ofMonth,
        formerly: [ofMonthFormerly],
      },
    ],
  },
];

/** The columns that SharePoint shows in a format of the product's, with the formats of earlier versions. */
export const formatsOf: readonly { list: ListDefinition; column: string; format: object; formerly?: object[] }[] = [
  { list: listSchema.standing, column: listSchema.standing.columns.rating.internal, format: ratingFormat },
  {
    list: listSchema.standingMonths,
    column: listSchema.standingMonths.columns.day.internal,
    format: ageFormat,
    formerly: [ageFormatFormerly],
  },
];

/**
 * Makes the views that a list lacks, and gives today's columns to those that still have the columns with which an
 * earlier version made them. Any other view that is there stays as the council has it.
 */
export async function makeViews(link: SiteLink): Promise<void> {
  for (const { list, views } of viewsOf) {
    const stored = (await SPQueryable(listAt(link, list), 'views').select('Title')()) as { Title: string }[];
    const there = new Set(stored.map(({ Title }) => Title));
    for (const view of views) {
      if (!there.has(view.title)) await makeView(link, list, view);
      else if (view.formerly && isAmong(view.formerly, await columnsOfView(link, list, view)))
        await giveColumns(link, list, view);
    }
  }
}

const pathOfColumns = ({ title }: View): string => `views/getbytitle('${title}')/viewfields`;

async function columnsOfView(link: SiteLink, list: ListDefinition, view: View): Promise<string[]> {
  const { Items } = (await SPQueryable(listAt(link, list), pathOfColumns(view))()) as { Items: string[] };
  return Items;
}

const isAmong = (formerly: readonly string[][], columns: readonly string[]): boolean =>
  formerly.some((names) => names.join(' ') === columns.join(' '));

async function makeView(link: SiteLink, list: ListDefinition, view: View): Promise<void> {
  const { title, query } = view;
  const made = { Title: title, ViewQuery: query, RowLimit: 100, Paged: true, PersonalView: false };
  await spPost(SPQueryable(listAt(link, list), 'views'), body(made));
  await giveColumns(link, list, view);
}

async function giveColumns(link: SiteLink, list: ListDefinition, view: View): Promise<void> {
  await spPost(SPQueryable(listAt(link, list), `${pathOfColumns(view)}/removeallviewfields`));
  // One after another, for their order is the order in which they are added.
  for (const column of view.columns)
    await spPost(SPQueryable(listAt(link, list), `${pathOfColumns(view)}/addviewfield('${column}')`));
}

/**
 * Gives columns the product's format, also those that still have the format of an earlier version. A column that the
 * council formatted in its own way stays so.
 */
export async function formatColumns(link: SiteLink): Promise<void> {
  for (const { list, column, format, formerly = [] } of formatsOf) {
    const place = SPQueryable(listAt(link, list), `fields/getbyinternalnameortitle('${column}')`);
    const { CustomFormatter } = (await place.select('CustomFormatter')()) as { CustomFormatter: string | null };
    if (CustomFormatter && !formerly.some((one) => JSON.stringify(one) === CustomFormatter)) continue;
    const values = { CustomFormatter: JSON.stringify(format) };
    await spPostMerge(
      SPQueryable(listAt(link, list), `fields/getbyinternalnameortitle('${column}')`),
      body(values, { headers: { 'IF-MATCH': '*' } }),
    );
  }
}
