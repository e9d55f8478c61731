import type { Driver } from '../../plan/inspections/entities';
import {
  day,
  hasTexts,
  json,
  key,
  listOf,
  note,
  number,
  optionalNumber,
  person,
  text,
  title,
  yesOrNo,
} from './columns';
import { targetGrades } from './grades';
import { defineList } from './list';
import { roleTable } from './roleTable';

const readDrivers = (parsed: unknown): Driver[] =>
  listOf((one): one is Driver => hasTexts(one, 'title', 'text'))(parsed).map((driver) => ({
    title: driver.title,
    text: driver.text,
    since: typeof driver.since === 'string' ? driver.since : null,
    url: typeof driver.url === 'string' ? driver.url : null,
  }));

/** Named plans with a running period (requirement 27). */
export const plans = defineList({
  name: 'Plans',
  title: 'Plans',
  purpose: 'Improvement plans kept in this site.',
  edited: true,
  access: roleTable.plans,
  columns: {
    title: title('Plan', { inView: true }),
    key: key(),
    inspectionId: optionalNumber('InspectionId', 'Inspection', { indexed: true }),
    starts: day('Starts', 'Starts', { inView: true }),
    ends: day('Ends', 'Ends', { inView: true }),
    responseRule: text('ResponseRule', 'Deadline rule'),
    reviewDays: number('ReviewDays', 'Days between reports'),
    managerId: person('Manager', 'Plan manager', { indexed: true, inView: true }),
    example: yesOrNo('Example', 'Example plan'),
    sponsorId: person('Sponsor', 'Sponsor', { inView: true }),
    chosenDue: day('ChosenDue', 'To be submitted by'),
    targets: targetGrades('Targets', 'Grades hoped for'),
    drivers: json<Driver[]>('Drivers', 'What else drives the plan', [], readDrivers),
    summary: note('Summary', 'Plain summary'),
    /** True while its report is being brought in: a plan that was cut off half-way is not shown. */
    unfinished: yesOrNo('Unfinished', 'Still being brought in'),
  },
});
