import type { Benchmark } from '../../plan/inspections/entities';
import {
  choice,
  day,
  hasTexts,
  json,
  key,
  listOf,
  note,
  optionalNote,
  optionalNumber,
  optionalText,
  text,
  title,
} from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Inspections, visits and related services' inspections, and where their reports can be read (requirements 1 to 3, 8, 10 to 12). */
export const inspections = defineList({
  name: 'Inspections',
  title: 'Inspections',
  purpose: 'Inspections that the improvement plan answers.',
  edited: true,
  access: roleTable.inspections,
  columns: {
    authority: title('Authority', { inView: true }),
    key: key(),
    urn: optionalText('Urn', 'URN', { inView: true }),
    inspectorate: text('Inspectorate', 'Inspectorate', { inView: true }),
    framework: text('Framework', 'Framework', { inView: true }),
    start: day('InspectionStart', 'Started', { inView: true }),
    end: day('InspectionEnd', 'Ended', { inView: true }),
    period: optionalText('Period', 'Month or year', { inView: true }),
    published: day('Published', 'Published', { inView: true }),
    received: day('Received', 'Received', { inView: true }),
    leadInspector: optionalText('LeadInspector', 'Lead inspector', { inView: true }),
    reportUrl: optionalNote('ReportUrl', 'Where the report can be read'),
    reportName: optionalText('ReportName', 'Report file'),
    kind: choice(
      'Kind',
      'Kind',
      ['inspection', 'focused visit', 'monitoring visit', 'related service', 'other'],
      'inspection',
      { inView: true },
    ),
    topic: optionalText('Topic', 'Topic', { inView: true }),
    scope: optionalNote('Scope', 'Scope'),
    teamSize: optionalNumber('TeamSize', 'Inspectors in the team'),
    inspectors: optionalNote('Inspectors', 'Inspectors'),
    methods: note('Methods', 'How evidence was gathered'),
    letter: note('Letter', 'What the letter says'),
    benchmarks: json<Benchmark[]>(
      'Benchmarks',
      'Benchmarks',
      [],
      listOf((one): one is Benchmark => hasTexts(one, 'label', 'value', 'source')),
    ),
    recommendationCount: optionalNumber('RecommendationCount', 'Recommendations made'),
    earlierInspectionId: optionalNumber('EarlierInspectionId', 'Looks back at inspection'),
  },
});
