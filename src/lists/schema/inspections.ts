import { day, key, optionalNote, optionalText, text, title } from './columns';
import { defineList, managersEdit } from './list';

/** Inspections and where their reports can be read (requirements 1 and 2). */
export const inspections = defineList({
  name: 'Inspections',
  title: 'Inspections',
  purpose: 'Inspections that the improvement plan answers.',
  edited: true,
  access: managersEdit,
  columns: {
    authority: title('Authority', { inView: true }),
    key: key(),
    urn: optionalText('Urn', 'URN', { inView: true }),
    inspectorate: text('Inspectorate', 'Inspectorate', { inView: true }),
    framework: text('Framework', 'Framework', { inView: true }),
    start: day('InspectionStart', 'Started', { inView: true }),
    end: day('InspectionEnd', 'Ended', { inView: true }),
    published: day('Published', 'Published', { inView: true }),
    received: day('Received', 'Received', { inView: true }),
    leadInspector: optionalText('LeadInspector', 'Lead inspector', { inView: true }),
    reportUrl: optionalNote('ReportUrl', 'Where the report can be read'),
    reportName: optionalText('ReportName', 'Report file'),
  },
});
