import * as React from 'react';
import { newKey } from '../../../lists/keys';
import { planDataOf } from '../../../lists/testing/tenantSite';
import type { FormName } from '../../forms/formNames';
import { FindingForm } from '../../inspections/FindingForm';
import { InspectionForm } from '../../inspections/InspectionForm';
import { JudgementForm } from '../../inspections/JudgementForm';
import { BenchmarksForm, SettledDaysForm, DriversForm, SummaryForm, TargetsForm } from '../../inspections/planForms';
import { PointForm } from '../../selfAssessment/PointForm';
import { AgreeForm, GradesForm } from '../../selfAssessment/SelfAssessmentScreen';
import { days, inspectionOf, recordCase } from './case';
import type { Case } from './case';
import { anne, caroline, carolineEdits, data, first, planId } from './example';

/** The cases for forms about inspections, their findings, and the self-assessment. */
export const inspectionCases = {
  'plan targets': {
    kind: 'edit',
    form: (shown) => <TargetsForm histories={[]} onClose={shown.done} />,
    box: /^Area/,
    change: async (area) => {
      const { plan } = await planDataOf(caroline, planId);
      return caroline.editPlan(plan, { targets: [{ area, grade: 'Good' }] }, 'Hers.', newKey());
    },
    now: async () => (await data()).plan.targets[0]?.area,
  },
  'plan drivers': {
    kind: 'edit',
    form: (shown) => <DriversForm onClose={shown.done} />,
    box: /^What it means for the plan/,
    change: async (text) => {
      const { plan } = await planDataOf(caroline, planId);
      return caroline.editPlan(
        plan,
        { drivers: [{ title: 'A new act', text, since: null, url: null }] },
        'Hers.',
        newKey(),
      );
    },
    now: async () => (await data()).plan.drivers[0]?.text,
  },
  'plan summary': {
    kind: 'edit',
    form: (shown) => <SummaryForm onClose={shown.done} />,
    box: /^In plain words/,
    change: async (summary) => {
      const { plan } = await planDataOf(caroline, planId);
      return caroline.editPlan(plan, { summary }, 'Hers.', newKey());
    },
    now: async () => (await data()).plan.summary,
  },
  inspection: recordCase(
    'inspections',
    () => true,
    'framework',
    /^Framework/,
    (shown) => (
      <InspectionForm sort="inspection" inspection={inspectionOf(shown)} onSaved={shown.done} onCancel={shown.done} />
    ),
  ),
  benchmarks: recordCase(
    'inspections',
    () => true,
    'benchmarks',
    /^What it counts/,
    (shown) => <BenchmarksForm inspection={inspectionOf(shown)} onClose={shown.done} />,
    {
      change: (label) =>
        carolineEdits('inspections', () => true, { benchmarks: [{ value: '46 of 152', label, source: 'Ofsted' }] }),
      now: async () => first(await anne.readRecords('inspections')).benchmarks[0]?.label,
    },
  ),
  'settled days': recordCase(
    'inspections',
    () => true,
    'settledDays',
    /^How/,
    (shown) => <SettledDaysForm inspection={inspectionOf(shown)} steps={['The response']} onClose={shown.done} />,
    {
      change: (words) =>
        carolineEdits('inspections', () => true, {
          settledDays: [{ title: 'The response', on: '2026-11-02', words }],
        }),
      now: async () => first(await anne.readRecords('inspections')).settledDays[0]?.words,
    },
  ),
  judgement: recordCase(
    'judgements',
    () => true,
    'grade',
    /^Grade, as printed/,
    (shown) => (
      <JudgementForm
        inspection={inspectionOf(shown)}
        judgement={first(shown.data.allJudgements)}
        onClose={shown.done}
      />
    ),
  ),
  'inspection finding': recordCase(
    'findings',
    () => true,
    'text',
    /^What the inspectors wrote/,
    (shown) => (
      <FindingForm
        inspection={inspectionOf(shown)}
        kind="strength"
        finding={first(shown.data.findings)}
        onClose={shown.done}
      />
    ),
  ),
  'self-assessment grades': recordCase(
    'selfAssessments',
    () => true,
    'grades',
    /^Area/,
    (shown) => <GradesForm assessment={first(shown.data.selfAssessments)} areas={[]} onClose={shown.done} />,
    {
      change: (area) => carolineEdits('selfAssessments', () => true, { grades: [{ area, grade: 'Good' }] }),
      now: async () => first(await anne.readRecords('selfAssessments')).grades[0]?.area,
    },
  ),
  'self-assessment point': {
    kind: 'edit',
    form: (shown) => {
      const assessment = first(shown.data.selfAssessments);
      return (
        <PointForm
          assessment={assessment}
          kind="strength"
          point={first(assessment.points)}
          areas={[]}
          onClose={shown.done}
        />
      );
    },
    box: /^What we say/,
    change: (text) =>
      carolineEdits('selfAssessments', () => true, { points: [{ kind: 'strength', area: '', text, actionIds: [] }] }),
    now: async () => first(await anne.readRecords('selfAssessments')).points[0]?.text,
  },
  // This case is the last one for the self-assessment, because an agreed version cannot be changed.
  'self-assessment agreed': recordCase(
    'selfAssessments',
    () => true,
    'day',
    /^Agreed on/,
    (shown) => <AgreeForm assessment={first(shown.data.selfAssessments)} onClose={shown.done} />,
    days,
  ),
} satisfies Partial<Record<FormName, Case>>;
