import { day, key, number, optionalNumber, person, text, title, yesOrNo } from './columns';
import { defineList, managersEdit } from './list';

/** Named plans with a running period (requirement 27). */
export const plans = defineList({
  name: 'Plans',
  title: 'Plans',
  purpose: 'Improvement plans kept in this site.',
  edited: true,
  access: managersEdit,
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
    /** True while its report is being brought in: a plan that was cut off half-way is not shown. */
    unfinished: yesOrNo('Unfinished', 'Still being brought in'),
  },
});
