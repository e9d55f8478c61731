/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as React from 'react';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { rowFor, rowTitle } from '../../documents/papers';
import { newKey } from '../../lists/keys';
import type { EditableRecord, PlanStore, RecordDraft, RecordRow } from '../../lists/planStore';
import { openProvisioning } from '../../lists/provisioning';
import { draft, planDataOf, said, startPlan, storeOf } from '../../lists/testing/tenantSite';
import type { TenantSite } from '../../lists/testing/tenantSite';
import type { PlanData } from '../../plan/planData';
import { inHand } from '../../plan/handover/handover';
import type { RatedAction } from '../../plan/view';
import { EditActionForm } from '../action/ActionForm';
import { AnswerForm } from '../action/AnswerForm';
import { AskDialog } from '../action/AskDialog';
import { ChangeDialog } from '../action/ChangeDialog';
import { PriorityForm } from '../action/PriorityForm';
import { EditRecommendationForm } from '../action/RecommendationForm';
import { ReportProgressForm } from '../action/ReportProgressForm';
import type { StoryLine } from '../components/storyWords';
import { WithdrawRecommendation } from '../action/WithdrawRecommendation';
import { AssuranceForm } from '../assurance/AssuranceForm';
import { FindingForm as AssuranceFindingForm } from '../assurance/FindingForm';
import { SpendForm } from '../budget/SpendForm';
import type { ReadyPlan } from '../context/contexts';
import { StepForm } from '../editions/StepForm';
import { EngagementForm } from '../engagement/EngagementForm';
import { PartnerForm } from '../engagement/PartnerForm';
import { HandoverForm } from '../handover/HandoverForm';
import { FindingForm } from '../inspections/FindingForm';
import { InspectionForm } from '../inspections/InspectionForm';
import { JudgementForm } from '../inspections/JudgementForm';
import { BenchmarksForm, DriversForm, SummaryForm, TargetsForm } from '../inspections/planForms';
import { MeasureForm } from '../measures/MeasureForm';
import { ReadingForm } from '../measures/ReadingForm';
import { useMeasures } from '../measures/useMeasures';
import { BodyForm } from '../meetings/BodyForm';
import { DecisionForm, ReportMadeForm, ResponseForm } from '../meetings/DecisionForm';
import { ExemptForm } from '../meetings/ExemptForm';
import { MakeExemptForm } from '../meetings/makeExempt';
import { CoverForm, DatesForm, MeetingForm } from '../meetings/MeetingForm';
import { PreparedQuestionForm, QuestionForm } from '../meetings/QuestionForm';
import { PaperSettingsForm } from '../papers/PaperSettingsForm';
import { usePaperWords } from '../papers/usePaperWords';
import { RoundRow } from '../reportForOthers/ReportRow';
import { AgreeForm, GradesForm } from '../selfAssessment/SelfAssessmentScreen';
import { PointForm } from '../selfAssessment/PointForm';
import { PlanDetails } from '../setUp/PlanDetails';
import { renderOnTenant } from '../testing/tenantPage';
import type { TenantPage } from '../testing/tenantPage';
import { FoundDraft } from './DraftNote';
import { FormConflict } from './Form';
import { formNames } from './formNames';
import type { FormName } from './formNames';

/**
 * Every form of the product, with two editors and a draft that has become stale, on the local tenant: Anne types and
 * leaves, Caroline changes the same thing, Anne comes back and sends. Nothing is overwritten in silence, and nothing that
 * was typed is lost. A form that has no case here does not compile, and is named by the first test.
 */

jest.setTimeout(600_000);
// A dialog hides what is behind it from screen readers, and in a page that draws nothing it is long in giving it back.
configure({ defaultHidden: true });

const MINE = 'What Anne typed';
const THEIRS = 'What Caroline wrote';

let site: TenantSite;
let anne: PlanStore;
let caroline: PlanStore;
let planId: number;
let lenaId: number;

/** What of the lists does not come with the plan. */
interface Apart {
  spend: RecordRow<'spend'>[];
  draftQuestions: RecordRow<'draftQuestions'>[];
  exemptItems: RecordRow<'exemptItems'>[];
  papers: RecordRow<'papers'>[];
}

interface Shown extends ReadyPlan {
  apart: Apart;
  done(): void;
}

/** A form over one row: both write in the same box. */
interface EditCase {
  kind: 'edit';
  form(shown: Shown): React.ReactElement;
  /** The box, by its label. */
  box: RegExp;
  /** What Anne and Caroline write there, where words will not do. */
  mine?: string;
  theirs?: string;
  /** As the choice between the two shows them. */
  shownMine?: RegExp;
  shownTheirs?: RegExp;
  /** What else has to be filled in before it can be sent. */
  fill?: { [label: string]: string };
  change(value: string): Promise<unknown>;
  now(): Promise<unknown>;
  /** What the row holds of Anne's words and Caroline's. */
  holds?: { mine: unknown; theirs: unknown };
}

/** A form that adds: it is sent once, with what was typed before somebody left. */
interface AddCase {
  kind: 'add';
  form(shown: Shown): React.ReactElement;
  box: RegExp;
  fill?: { [label: string]: string };
  /** Chosen in lists or radio buttons. */
  choose?: { [label: string]: string };
  before?(): Promise<unknown>;
  made(): Promise<number>;
}

/** A form that records something of an action, to which others add meanwhile. */
interface AppendCase {
  kind: 'append';
  form(shown: Shown): React.ReactElement;
  box: RegExp;
  fill?: { [label: string]: string };
  choose?: { [label: string]: string };
  action(data: PlanData): number;
  /** What Caroline does meanwhile, and how it is told before anything of Anne's is sent; null where both simply stand. */
  meanwhile(rated: RatedAction): Promise<unknown>;
  told: RegExp | null;
}

interface OwnCase {
  kind: 'own';
  test(): Promise<void>;
}

type Case = EditCase | AddCase | AppendCase | OwnCase;

const data = (): Promise<PlanData> => planDataOf(anne, planId);
const first = <Row,>(rows: readonly Row[], which: (row: Row) => boolean = () => true): Row => {
  const row = rows.find(which);
  if (!row) throw new Error('The row is missing.');
  return row;
};

/** Caroline's edit of a row of a list, as it is now. */
async function carolineEdits<Name extends EditableRecord>(
  name: Name,
  which: (row: RecordRow<Name>) => boolean,
  changes: Partial<RecordDraft<Name>>,
): Promise<unknown> {
  const row = first(await caroline.readRecords(name), which);
  return caroline.editRecord(name, row, changes, 'Hers.', newKey());
}

/** A case over a row of a list whose box holds one column. */
// eslint-disable-next-line max-params -- a table of cases reads best with its parts in one order
function recordCase<Name extends EditableRecord>(
  name: Name,
  which: (row: RecordRow<Name>) => boolean,
  column: keyof RecordDraft<Name> & keyof RecordRow<Name>,
  box: RegExp,
  form: (shown: Shown) => React.ReactElement,
  more: Partial<EditCase> = {},
): EditCase {
  return {
    kind: 'edit',
    form,
    box,
    change: (value) => carolineEdits(name, which, { [column]: more.holds?.theirs ?? value } as never),
    now: async () => first(await anne.readRecords(name), which)[column],
    ...more,
  };
}

const DAY_MINE = { mine: '12 Jan 2027', shownMine: /12 Jan 2027/ };
const DAY_THEIRS = { theirs: '14 Jan 2027', shownTheirs: /14 Jan 2027/ };
const days = { ...DAY_MINE, ...DAY_THEIRS, holds: { mine: '2027-01-12', theirs: '2027-01-14' } };

const decision = (shown: ReadyPlan, kind: string) => first(shown.data.decisions, (row) => row.kind === kind);
const rated = (shown: ReadyPlan, ref: string): RatedAction =>
  first(shown.view.actions, ({ action }) => action.ref === ref);
const meetingOf = (shown: ReadyPlan) => first(shown.data.meetings);
const inspectionOf = (shown: ReadyPlan) => first(shown.data.inspections);

/** A decision about an action, and Caroline's meanwhile. */
function changeCase(
  ref: string,
  kind: Parameters<typeof ChangeDialog>[0]['kind'],
  more: Partial<AppendCase> = {},
): AppendCase {
  return {
    kind: 'append',
    form: (shown) => <ChangeDialog rated={rated(shown, ref)} kind={kind} onClose={shown.done} />,
    box: kind === 'assurance' ? /^What shows it/ : /^Why/,
    action: (plan) => first(plan.actions, (row) => row.ref === ref).id,
    meanwhile: ({ action }) =>
      caroline.changeAction(
        action,
        { kind: 'moderate', rating: 'Amber', until: '2027-02-01', reason: THEIRS },
        newKey(),
      ),
    told: /Caroline Hart set its rating meanwhile/,
    ...more,
  };
}

function ReadingOfFirst({ done }: { done(): void }): React.ReactElement | null {
  const [shown] = useMeasures();
  return shown ? <ReadingForm shown={shown} corrected={null} onClose={done} /> : null;
}

const paperFor = () => ({ kind: 'highlight' as const, planId, meetingId: null, day: '2026-11-23' });

function PaperWordsOfDay({ shown }: { shown: Shown }): React.ReactElement {
  const parts = [{ part: 'summary', label: 'Summary', rows: 4 }];
  const writing = usePaperWords(paperFor(), parts, null, rowFor(shown.apart.papers, paperFor()), shown.done);
  return (
    <form ref={writing.form.ref} aria-label="Words" onSubmit={writing.form.submit}>
      <FoundDraft draft={writing.form.draft} />
      <textarea
        aria-label="Summary"
        value={writing.textOf('summary')}
        onChange={(event) => writing.write('summary', event.target.value)}
      />
      <button type="submit">Keep</button>
      {writing.form.failure ? (
        <p role="alert">
          {writing.form.failure.message} {writing.form.failure.detail}
        </p>
      ) : null}
      <FormConflict form={writing.form} columns={writing.columns} />
    </form>
  );
}

const cases: Record<FormName, Case> = {
  action: {
    kind: 'edit',
    form: (shown) => <EditActionForm rated={rated(shown, '1.1')} onSaved={shown.done} onCancel={shown.done} />,
    box: /^Desired outcome/,
    change: async (outcome) => {
      const action = first((await planDataOf(caroline, planId)).actions, ({ ref }) => ref === '1.1');
      return caroline.editAction(action, { outcome }, 'Hers.', newKey());
    },
    now: async () => first((await data()).actions, ({ ref }) => ref === '1.1').outcome,
  },
  recommendation: {
    kind: 'edit',
    form: (shown) => (
      <EditRecommendationForm
        recommendation={first(shown.data.recommendations)}
        onSaved={shown.done}
        onCancel={shown.done}
      />
    ),
    box: /^To whom/,
    change: async (addressee) => {
      const row = first((await planDataOf(caroline, planId)).recommendations);
      return caroline.editRecommendation(row, { addressee }, 'Hers.', newKey());
    },
    now: async () => first((await data()).recommendations).addressee,
  },
  priority: {
    kind: 'edit',
    form: (shown) => <PriorityForm priorityId={first(shown.data.priorities).id} beside={false} onClose={shown.done} />,
    box: /^What it is called/,
    change: async (title) =>
      caroline.editPriority(first((await planDataOf(caroline, planId)).priorities), { title }, 'Hers.', newKey()),
    now: async () => first((await data()).priorities).title,
  },
  'plan details': {
    kind: 'edit',
    form: (shown) => <PlanDetails onClose={shown.done} />,
    box: /^Report received on/,
    ...days,
    mine: '12 Jan 2026',
    theirs: '14 Jan 2026',
    shownMine: /12 Jan 2026/,
    shownTheirs: /14 Jan 2026/,
    holds: { mine: '2026-01-12', theirs: '2026-01-14' },
    change: async () => {
      const { inspection } = await planDataOf(caroline, planId);
      if (!inspection) throw new Error('The inspection is missing.');
      return caroline.editInspection(inspection, { received: '2026-01-14' }, 'Hers.', newKey());
    },
    now: async () => (await data()).inspection?.received,
  },
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
  measure: recordCase(
    'measures',
    () => true,
    'source',
    /^Where the numbers come from/,
    (shown) => <MeasureForm measure={first(shown.data.measures)} onClose={shown.done} />,
  ),
  reading: {
    kind: 'add',
    form: (shown) => <ReadingOfFirst done={shown.done} />,
    box: /^Note/,
    fill: { 'Up to which day': '31 Oct 2026', Value: '71' },
    made: async () => (await anne.readRecords('readings')).filter(({ note }) => note === MINE).length,
  },
  assurance: recordCase(
    'assurance',
    () => true,
    'participants',
    /^Who takes part/,
    (shown) => <AssuranceForm assurance={first(shown.data.assurance)} onClose={shown.done} />,
  ),
  'assurance finding': recordCase(
    'assurance',
    () => true,
    'finding',
    /^What it found/,
    (shown) => <AssuranceFindingForm assurance={first(shown.data.assurance)} onClose={shown.done} />,
  ),
  money: recordCase(
    'spend',
    () => true,
    'note',
    /^Note/,
    (shown) => <SpendForm line={first(shown.apart.spend)} onSaved={shown.done} onCancel={shown.done} />,
  ),
  occasion: recordCase(
    'engagement',
    () => true,
    'said',
    /^What they said/,
    (shown) => <EngagementForm engagement={first(shown.data.engagement)} onClose={shown.done} />,
  ),
  partner: recordCase(
    'partners',
    () => true,
    'commitment',
    /^What they are asked to do/,
    (shown) => <PartnerForm kind="partner" partner={first(shown.data.partners)} onClose={shown.done} />,
  ),
  body: recordCase(
    'bodies',
    () => true,
    'chair',
    /^Chair/,
    (shown) => <BodyForm body={first(shown.data.bodies)} onClose={shown.done} />,
  ),
  meeting: recordCase(
    'meetings',
    () => true,
    'asks',
    /^What it is asked/,
    (shown) => <MeetingForm meeting={meetingOf(shown)} onSaved={shown.done} onCancel={shown.done} />,
  ),
  'meeting cover': recordCase(
    'meetings',
    () => true,
    'cabinetMember',
    /^Cabinet member/,
    (shown) => <CoverForm meeting={meetingOf(shown)} onClose={shown.done} />,
  ),
  'meeting dates': recordCase(
    'meetings',
    () => true,
    'agendaOn',
    /^Agenda and report published on/,
    (shown) => <DatesForm meeting={meetingOf(shown)} exempt={false} onClose={shown.done} />,
    days,
  ),
  resolution: recordCase(
    'decisions',
    ({ kind }) => kind === 'resolution',
    'cameOfIt',
    /^What came of it since/,
    (shown) => (
      <DecisionForm
        meeting={meetingOf(shown)}
        kind="resolution"
        decision={decision(shown, 'resolution')}
        onClose={shown.done}
      />
    ),
  ),
  'scrutiny recommendation': recordCase(
    'decisions',
    ({ kind }) => kind === 'scrutiny recommendation',
    'text',
    /^The exact words/,
    (shown) => (
      <DecisionForm
        meeting={meetingOf(shown)}
        kind="scrutiny recommendation"
        decision={decision(shown, 'scrutiny recommendation')}
        onClose={shown.done}
      />
    ),
  ),
  'promised report': recordCase(
    'decisions',
    ({ kind }) => kind === 'promised report',
    'text',
    /^What was promised/,
    (shown) => (
      <DecisionForm
        meeting={meetingOf(shown)}
        kind="promised report"
        decision={decision(shown, 'promised report')}
        onClose={shown.done}
      />
    ),
  ),
  response: recordCase(
    'decisions',
    ({ kind }) => kind === 'scrutiny recommendation',
    'responseText',
    /^Reason, or what will be done/,
    (shown) => <ResponseForm decision={decision(shown, 'scrutiny recommendation')} onClose={shown.done} />,
  ),
  'report made': recordCase(
    'decisions',
    ({ kind }) => kind === 'promised report',
    'cameOfIt',
    /^What came of it/,
    (shown) => <ReportMadeForm decision={decision(shown, 'promised report')} onClose={shown.done} />,
    { fill: { 'Made on': '10 Nov 2026' } },
  ),
  'exempt item': recordCase(
    'exemptItems',
    ({ movedFrom }) => movedFrom === null,
    'answer',
    /^Answer, response or outcome/,
    (shown) => (
      <ExemptForm
        meeting={meetingOf(shown)}
        item={first(shown.apart.exemptItems, ({ movedFrom }) => movedFrom === null)}
        onClose={shown.done}
      />
    ),
  ),
  'making exempt': {
    kind: 'add',
    form: (shown) => (
      <MakeExemptForm
        open={{ list: 'questions', row: first(shown.data.questions, ({ askedAs }) => askedAs === 'to be exempt') }}
        onClose={shown.done}
      />
    ),
    box: /^Why the public interest/,
    choose: { 'Paragraph of Part 1 of Schedule 12A': '3' },
    // What was written of the row meanwhile goes with it.
    before: () => carolineEdits('questions', ({ askedAs }) => askedAs === 'to be exempt', { answer: THEIRS }),
    made: async () =>
      (await anne.readRecords('exemptItems')).filter(
        ({ publicInterest, answer }) => publicInterest === MINE && answer.includes(THEIRS),
      ).length,
  },
  question: recordCase(
    'questions',
    ({ askedAs }) => askedAs === '',
    'answer',
    /^Answer$/,
    (shown) => (
      <QuestionForm
        meeting={meetingOf(shown)}
        question={first(shown.data.questions, ({ askedAs }) => askedAs === '')}
        onClose={shown.done}
      />
    ),
  ),
  'prepared question': recordCase(
    'draftQuestions',
    () => true,
    'answer',
    /^Answer$/,
    (shown) => (
      <PreparedQuestionForm
        meeting={meetingOf(shown)}
        question={first(shown.apart.draftQuestions)}
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
  // Last of the self-assessment's: afterwards the version stays as it is.
  'self-assessment agreed': recordCase(
    'selfAssessments',
    () => true,
    'day',
    /^Agreed on/,
    (shown) => <AgreeForm assessment={first(shown.data.selfAssessments)} onClose={shown.done} />,
    days,
  ),
  'paper words': recordCase(
    'papers',
    () => true,
    'words',
    /^Summary/,
    (shown) => <PaperWordsOfDay shown={shown} />,
    {
      change: (summary) => carolineEdits('papers', () => true, { words: { summary } }),
      now: async () => first(await anne.readRecords('papers')).words.summary,
    },
  ),
  'paper settings': {
    kind: 'edit',
    form: () => <PaperSettingsForm />,
    box: /^Further sections/,
    change: (sections) =>
      carolineEdits('settings', ({ kind }) => kind === 'paper settings', {
        value: { sections: [sections], people: 'posts' },
      }),
    now: async () => {
      const row = first(await anne.readRecords('settings'), ({ kind }) => kind === 'paper settings');
      return (row.value as { sections: string[] }).sections[0];
    },
  },
  step: {
    kind: 'add',
    form: () => <StepForm />,
    box: /^What was decided/,
    made: async () =>
      (await anne.readRecords('decisions')).filter(({ kind, text }) => kind === 'step' && text === MINE).length,
  },
  pause: changeCase('1.2', 'pause', { fill: { Until: '1 Mar 2027' } }),
  resume: changeCase('1.3', 'resume'),
  moderation: changeCase('1.4', 'moderate', { fill: { Until: '1 Mar 2027' }, choose: { Rating: 'Red' } }),
  withdrawal: changeCase('1.5', 'withdraw'),
  embedding: changeCase('1.6', 'assurance', { choose: { 'Embedded: the change lasts': 'true' } }),
  return: changeCase('1.7', 'restore'),
  'recommendation withdrawal': {
    kind: 'own',
    test: async () => {
      const show = (shown: Shown) => (
        <WithdrawRecommendation
          recommendation={first(shown.data.recommendations, ({ ref }) => ref === '3')}
          liveActions={0}
        />
      );
      const now = async () => first((await data()).recommendations, ({ ref }) => ref === '3');
      await open(show);
      fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
      type(/^Why/, MINE);
      cleanup();
      await caroline.withdrawRecommendation(await now(), THEIRS, newKey());
      await caroline.restoreRecommendation(await now(), 'Hers too.', newKey());
      const { calls } = await open(show);
      fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
      expect(box(/^Why/)).toHaveValue(MINE);
      // What she did came to nothing in the end: nothing of hers is in the way.
      pressTwice();
      await waitFor(async () => expect((await now()).withdrawn).toBe(MINE));
      // Refused once, because the row had been changed, and written over what it says now.
      expect(calls()).toBe(2);
    },
  },
  'question on an action': {
    kind: 'append',
    form: (shown) => {
      const line = { id: 'row 1', day: '2026-11-23', title: 'Report', text: '', key: 'a1' } as unknown as StoryLine;
      return <AskDialog rated={rated(shown, '1.8')} entry={line} onClose={shown.done} />;
    },
    box: /^What do you want to know/,
    action: (plan) => first(plan.actions, ({ ref }) => ref === '1.8').id,
    meanwhile: ({ action }) => caroline.changeAction(action, { kind: 'query', about: null, reason: THEIRS }, newKey()),
    // A question takes nothing from another's: both stay open.
    told: null,
  },
  'answer on an action': {
    kind: 'append',
    form: (shown) => {
      const action = rated(shown, '1.9');
      return <AnswerForm rated={action} query={first(action.state.queries)} onDone={shown.done} />;
    },
    box: /^Your answer/,
    action: (plan) => first(plan.actions, ({ ref }) => ref === '1.9').id,
    meanwhile: ({ action }) => caroline.reportProgress(action, said({ text: THEIRS }), newKey()),
    told: /Caroline Hart reported meanwhile/,
  },
  'progress report': {
    kind: 'append',
    form: (shown) => (
      <ReportProgressForm
        rated={rated(shown, '1.10')}
        begunWith="on course"
        onSent={shown.done}
        onCancel={shown.done}
      />
    ),
    box: /^What has happened/,
    action: (plan) => first(plan.actions, ({ ref }) => ref === '1.10').id,
    meanwhile: ({ action }) => caroline.reportProgress(action, said({ text: THEIRS }), newKey()),
    told: /Caroline Hart reported meanwhile/,
  },
  'round report': {
    kind: 'own',
    test: async () => {
      const show = (shown: Shown) => <RoundOf rated={rated(shown, '1.11')} />;
      const rows = async () =>
        (await anne.history(rated11(await data()).id)).rows.filter(({ kind }) => kind === 'progress');
      await open(show);
      type(/^What has happened/, MINE);
      choose('How is it going?', 'at risk');
      cleanup();
      await caroline.reportProgress(rated11(await data()), said({ text: THEIRS }), newKey());
      await open(show);
      expect(box(/^What has happened/)).toHaveValue(MINE);
      pressTwice();
      expect(await screen.findByText(/Meanwhile it was reported/)).toHaveTextContent(THEIRS);
      expect((await rows()).map(({ text }) => text)).toEqual([THEIRS]);
      pressTwice();
      await waitFor(async () => expect((await rows()).map(({ text }) => text).sort()).toEqual([MINE, THEIRS].sort()));
    },
  },
  handover: {
    kind: 'own',
    test: async () => {
      const show = (shown: Shown) => (
        <HandoverForm holder={first(inHand(shown.view), ({ personId }) => personId === lenaId)} name="Lena Kowal" />
      );
      await open(show);
      type(/^Why/, MINE);
      cleanup();
      // Caroline gives one of Lena's actions to somebody else meanwhile.
      const { id: priyaId } = await caroline.ensurePerson('priya.nair@council.example');
      const given = first((await planDataOf(caroline, planId)).actions, ({ ref }) => ref === '1.12');
      await caroline.editAction(given, { leadId: priyaId }, THEIRS, newKey());
      await open(show);
      expect(box(/^Why/)).toHaveValue(MINE);
      expect(screen.queryByText(/^1\.12/)).toBeNull();
      expect(first((await data()).actions, ({ ref }) => ref === '1.12').leadId).toBe(priyaId);
    },
  },
};

const rated11 = (plan: PlanData) => first(plan.actions, ({ ref }) => ref === '1.11');

function RoundOf({ rated: one }: { rated: RatedAction }): React.ReactElement {
  const [outcome, setOutcome] = React.useState<Parameters<typeof RoundRow>[0]['outcome']>({ kind: 'none' });
  const handle = React.useRef<{ send(): Promise<typeof outcome> } | null>(null);
  const busy = React.useRef(false);
  const onReady = React.useCallback((_: number, ready: typeof handle.current) => void (handle.current = ready), []);
  const onFilled = React.useCallback(() => undefined, []);
  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setOutcome((await handle.current?.send()) ?? { kind: 'none' });
    busy.current = false;
  };
  return (
    <RoundRow
      rated={one}
      outcome={outcome}
      busy={false}
      onFilled={onFilled}
      onReady={onReady}
      onSend={() => void send()}
    />
  );
}

const WRITES = /^(add|edit|change|report|record|make|withdraw|restore|reorder|save)/;

/** Opens something as Anne with the plan as it stands now. `calls`: how often something was written through it. */
async function open(
  show: (shown: Shown) => React.ReactElement,
): Promise<TenantPage & { calls(): number; closed(): boolean }> {
  const [spend, draftQuestions, exemptItems, papers] = await Promise.all([
    anne.readRecords('spend'),
    anne.readRecords('draftQuestions'),
    anne.readRecords('exemptItems'),
    anne.readRecords('papers'),
  ]);
  const apart = { spend, draftQuestions, exemptItems, papers };
  let closed = false;
  let calls = 0;
  const counting = (store: PlanStore): PlanStore =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function' || !WRITES.test(String(name))) return method;
        return (...given: unknown[]) => {
          calls++;
          return (method as (...all: unknown[]) => unknown)(...given);
        };
      },
    });
  const page = await renderOnTenant(
    site,
    'anne.faulkner',
    planId,
    (ready) => show({ ...ready, apart, done: () => void (closed = true) }),
    counting,
  );
  return Object.assign(page, { calls: () => calls, closed: () => closed });
}

/** A line for which words are offered counts as a combobox. */
function box(name: RegExp): HTMLElement {
  const [found] = [...screen.queryAllByRole('textbox', { name }), ...screen.queryAllByRole('combobox', { name })];
  if (!found) throw new Error(`There is no box ${String(name)}.`);
  return found;
}
const type = (name: RegExp, value: string): void => void fireEvent.change(box(name), { target: { value } });

function choose(label: string, value: string): void {
  const radio = screen.queryByRole('radio', { name: label });
  if (radio) fireEvent.click(radio);
  else
    fireEvent.change(screen.getByRole('combobox', { name: new RegExp(`^${label.replace(/\?/g, '\\?')}`) }), {
      target: { value },
    });
}

/** Presses the button that sends, twice before anything can be drawn. */
function pressTwice(): void {
  const form = document.querySelector('form');
  if (!form) throw new Error('There is no form.');
  fireEvent.submit(form);
  fireEvent.submit(form);
}

function fillIn({ fill = {}, choose: chosen = {} }: Pick<AddCase, 'fill' | 'choose'>): void {
  for (const [label, value] of Object.entries(chosen)) choose(label, value);
  for (const [label, value] of Object.entries(fill)) type(new RegExp(`^${label}`), value);
}

const drafts = (name: FormName): string[] =>
  Object.keys(window.localStorage).filter((key) => key.includes(` ${name} `));

function giveReason(): void {
  const reason = screen.queryAllByRole('textbox', { name: /^Why (is it|not)/ })[0];
  if (reason && screen.queryAllByRole('textbox', { name: /^Why is it/ }).length > 0)
    fireEvent.change(reason, { target: { value: 'To be clearer.' } });
}

async function testEdit(name: FormName, one: EditCase): Promise<void> {
  const { mine = MINE, theirs = THEIRS, shownMine = new RegExp(mine), shownTheirs = new RegExp(theirs) } = one;
  const holds = one.holds ?? { mine, theirs };
  await open(one.form);
  await waitFor(() => box(one.box));
  type(one.box, mine);
  cleanup();
  expect(drafts(name)).toHaveLength(1);

  await one.change(theirs);
  await open(one.form);
  await waitFor(() => box(one.box));
  expect(box(one.box)).toHaveValue(mine);
  expect(screen.getByText(/^You began this at/)).toBeInTheDocument();
  fillIn({ fill: one.fill });
  giveReason();
  pressTwice();
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog).toHaveTextContent('Caroline Hart changed this while you were editing it');
  expect(dialog).toHaveTextContent(shownMine);
  expect(dialog).toHaveTextContent(shownTheirs);
  expect(await one.now()).toEqual(holds.theirs);

  fireEvent.click(within(dialog).getByRole('button', { name: 'Back to the form' }));
  await waitFor(() => expect(box(one.box)).toHaveValue(mine));
  expect(drafts(name)).toHaveLength(1);
  pressTwice();
  const again = await screen.findByRole('alertdialog');
  for (const radio of within(again).getAllByRole('radio', { name: /^Yours/ })) fireEvent.click(radio);
  fireEvent.click(within(again).getByRole('button', { name: 'Save these' }));
  await waitFor(async () => expect(await one.now()).toEqual(holds.mine));
  await waitFor(() => expect(drafts(name)).toEqual([]));
}

async function testAdd(name: FormName, one: AddCase): Promise<void> {
  await open(one.form);
  type(one.box, MINE);
  cleanup();
  await one.before?.();
  const { calls } = await open(one.form);
  expect(box(one.box)).toHaveValue(MINE);
  fillIn(one);
  pressTwice();
  await waitFor(async () => expect(await one.made()).toBe(1));
  await waitFor(() => expect(drafts(name)).toEqual([]));
  expect(calls()).toBe(1);
}

async function testAppend(name: FormName, one: AppendCase): Promise<void> {
  const id = one.action(await data());
  const texts = async (): Promise<string[]> => (await anne.history(id)).rows.map(({ text }) => text);
  await open(one.form);
  type(one.box, MINE);
  cleanup();
  expect(drafts(name)).toHaveLength(1);
  await renderOnTenant(site, 'caroline.hart', planId, ({ view }) => {
    const action = view.byId.get(id);
    return <Meanwhile act={async () => action && one.meanwhile(action)} />;
  });
  await screen.findByText('It is done');
  cleanup();
  const { calls } = await open(one.form);
  expect(box(one.box)).toHaveValue(MINE);
  fillIn(one);
  pressTwice();
  if (one.told) {
    expect(await screen.findByText(one.told)).toBeInTheDocument();
    expect(await texts()).not.toContain(MINE);
    expect(box(one.box)).toHaveValue(MINE);
    pressTwice();
  }
  await waitFor(async () => expect(await texts()).toEqual(expect.arrayContaining([MINE, THEIRS])));
  expect((await texts()).filter((text) => text === MINE)).toHaveLength(1);
  expect(calls()).toBe(1);
  await waitFor(() => expect(drafts(name)).toEqual([]));
}

function Meanwhile({ act }: { act(): Promise<unknown> }): React.ReactElement {
  const [done, setDone] = React.useState(false);
  const once = React.useRef(act);
  React.useEffect(() => void once.current().then(() => setDone(true)), []);
  return <p>{done ? 'It is done' : 'It is under way'}</p>;
}

/** A plan with a row in every list that has a form. */
beforeAll(async () => {
  const started = await startPlan();
  ({ site, anne, planId, lenaId } = started);
  await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'caroline.hart@council.example');
  caroline = storeOf(site, 'caroline.hart');
  for (let number = 1; number <= 12; number++) {
    const leadId = number === 12 || number === 1 ? lenaId : null;
    await anne.addAction(planId, draft({ ref: `1.${number}`, leadId, due: '2027-03-31', order: number }), newKey());
  }
  const { actions, inspection } = await data();
  const action = (ref: string) => first(actions, (row) => row.ref === ref);
  const change = (ref: string, kind: 'pause' | 'withdraw' | 'query') =>
    anne.changeAction(
      action(ref),
      kind === 'pause'
        ? { kind, until: '2027-02-01', reason: 'First.' }
        : kind === 'query'
          ? { kind, about: null, reason: 'What of it?' }
          : { kind, reason: 'First.' },
      newKey(),
    );
  await change('1.3', 'pause');
  await change('1.7', 'withdraw');
  await change('1.9', 'query');
  const inspectionId = inspection?.id ?? 0;
  const add = <Name extends EditableRecord>(name: Name, row: RecordDraft<Name>) =>
    anne.addRecord(name, { planId, ...row } as RecordDraft<Name>, newKey());
  await add('findings', { inspectionId, kind: 'strength', text: 'Staff are committed.' });
  await add('measures', { title: 'Assessments in time', ref: 'M1', unit: '%', source: 'Liquidlogic' });
  await add('assurance', { title: 'Audit', planned: '2026-11-16', finding: 'Mixed.', participants: 'Heads' });
  await add('spend', { kind: 'budget', title: 'Agreed by Cabinet', amount: 255_000, note: 'One year' });
  await add('engagement', { title: 'Staff forum', who: 'staff', said: 'Caseloads' });
  await add('partners', { organisation: 'The police', kind: 'partner', commitment: 'Attend' });
  await add('bodies', { name: 'Cabinet', kind: 'cabinet', chair: 'The Leader' });
  const meeting = await add('meetings', {
    title: 'Cabinet',
    day: '2026-12-15',
    asks: 'To note',
    cabinetMember: 'Cllr A',
    agendaOn: '2026-12-01',
  });
  const ofMeeting = { meetingId: meeting.id };
  await add('decisions', { ...ofMeeting, kind: 'resolution', text: 'Noted.', cameOfIt: 'Nothing yet' });
  await add('decisions', { ...ofMeeting, kind: 'scrutiny recommendation', text: 'Report.', responseText: 'Later' });
  await add('decisions', { ...ofMeeting, kind: 'promised report', text: 'In March.', cameOfIt: 'Waiting' });
  await add('questions', { ...ofMeeting, kind: 'question', text: 'How many?', answer: 'Twelve' });
  await add('questions', { ...ofMeeting, kind: 'question', text: 'Who?', answer: '', askedAs: 'to be exempt' });
  await add('draftQuestions', { ...ofMeeting, kind: 'question', text: 'Why?', answer: 'Because' });
  await add('exemptItems', {
    ...ofMeeting,
    kind: 'paper',
    paragraph: '3',
    publicInterest: 'Names a person.',
    text: 'The case.',
    answer: 'None',
  });
  await add('selfAssessments', {
    title: 'Where we are',
    version: 1,
    state: 'draft',
    day: '2027-01-05',
    points: [{ kind: 'strength', area: '', text: 'Leaders are visible.', actionIds: [] }],
    grades: [{ area: 'Overall', grade: 'Good' }],
  });
  await add('papers', { title: rowTitle(paperFor()), kind: 'highlight', words: { summary: 'Calm.' } });
  await add('settings', {
    label: 'How papers are made',
    kind: 'paper settings',
    value: { sections: ['Risks'], people: 'posts' },
  });
  const { plan } = await data();
  await anne.editPlan(
    plan,
    {
      summary: 'In short.',
      targets: [{ area: 'Overall', grade: 'Good' }],
      drivers: [{ title: 'A new act', text: 'It changes much.', since: null, url: null }],
    },
    'First.',
    newKey(),
  );
  const now = first(await anne.readRecords('inspections'));
  await anne.editInspection(
    now as never,
    { received: '2026-01-05', benchmarks: [{ value: '46 of 152', label: 'councils rated good', source: 'Ofsted' }] },
    'First.',
    newKey(),
  );
});
afterAll(() => site.close());
beforeEach(() => window.localStorage.clear());

it('has a case for every form', () => {
  expect(Object.keys(cases).sort()).toEqual([...formNames].sort());
});

it('finds no form that is made in another way', () => {
  // They hold no words that would be lost: a day to go to, an address, people and hours that are set at once; or they are
  // made of the same parts by hand, and have a case above.
  const byHand = [
    'action/ReportProgressForm.tsx',
    'forms/',
    'handover/HandoverForm.tsx',
    'myActions/HowIAmReminded.tsx',
    'pastPlan/PastDayPicker.tsx',
    'redaction/RedactionsScreen.tsx',
    'reminders/Pauses.tsx',
    'reportForOthers/ReportRow.tsx',
    'setUp/PageStep.tsx',
    'setUp/RemindersStep.tsx',
    'shell/EmptyPlan.tsx',
  ];
  const app = join(__dirname, '..');
  const others = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .filter((file) => /<form[\s>]/.test(readFileSync(join(app, file), 'utf8')))
    .filter((file) => !byHand.some((known) => file.startsWith(known)));
  expect(others).toEqual([]);
});

it.each(formNames)(
  '%s: nothing is overwritten in silence, nothing typed is lost, and it is sent once',
  async (name) => {
    const one = cases[name];
    switch (one.kind) {
      case 'edit':
        return testEdit(name, one);
      case 'add':
        return testAdd(name, one);
      case 'append':
        return testAppend(name, one);
      case 'own':
        return one.test();
    }
  },
);
