import * as React from 'react';
import type { PlanStore } from '../../lists/planStore';
import { addDays, formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { data, line, yesOrNo } from '../../plan/fields/field';
import { planFields } from '../../plan/fields/plans';
import { completeActions, openActions, phaseProblem } from '../../plan/nextPhase/nextPhase';
import type { ActionDecision } from '../../plan/nextPhase/nextPhase';
import { counted } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import { routeOnPlan, screenRoute } from '../context/routes';
import { takeStep } from '../editions';
import type { FormField, FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';
import { useHost } from '../ui/useHost';
import { DecisionRows } from './DecisionRows';

const columns = {
  title: line('Name of the new plan'),
  starts: planFields.starts,
  ends: planFields.ends,
  answersNewReport: yesOrNo('A new inspection begins this phase: read its report next'),
  decisions: data<ActionDecision[]>('What becomes of each open action', [], () => []),
};
type Columns = typeof columns;
type Values = FormValues<Columns>;

/** The text of the step that freezes the ending plan. A second attempt recognises the step by this text. */
const FROZEN = 'The plan as it stood when its next phase was begun.';

/** Freezes the ending plan as an edition. An edition that an interrupted attempt already made is not made again. */
async function freezeOnce(
  store: PlanStore,
  planId: number,
  today: Day,
  tell: (step: ProgressStep) => void,
): Promise<void> {
  const decisions = await store.readRecords('decisions');
  if (decisions.some((one) => one.planId === planId && one.step === 'closed' && one.text === FROZEN)) return;
  const none = { meetingId: null, delegatedTo: null, inConsultationWith: null, submittedTo: null };
  await takeStep(store, planId, { ...none, step: 'closed', day: today, text: FROZEN }, tell);
}

interface Begun {
  planId: number;
  answersNewReport: boolean;
}

/** The form that begins the next phase: name and period of the new plan, and a decision on each open action. */
export function NextPhaseForm(): React.ReactElement {
  const { store } = useServices();
  const { data: plan, view } = usePlan();
  const host = useHost();
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  const open = React.useMemo(() => openActions(view), [view]);

  const begin = async (values: Values, key: string): Promise<Begun> => {
    const { title = '', starts = null, ends = null, answersNewReport = false, decisions = [] } = values;
    try {
      await freezeOnce(store, plan.plan.id, view.today, setStep);
      const begun = await store.beginNextPhase(
        plan.plan.id,
        { plan: { title, starts, ends }, answersNewReport, decisions },
        key,
        setStep,
      );
      return { ...begun, answersNewReport };
    } finally {
      setStep(null);
    }
  };
  const fields: readonly FormField<Columns>[] = [
    { kind: 'line', name: 'title', required: 'Give the new plan a name.' },
    { kind: 'day', name: 'starts', half: true },
    { kind: 'day', name: 'ends', half: true },
    {
      kind: 'tick',
      name: 'answersNewReport',
      hint: 'The new plan then answers that report; what is carried keeps the source that asked for it.',
    },
    {
      kind: 'own',
      name: 'decisions',
      show: (value) => counted((value as ActionDecision[]).length, 'action'),
      input: ({ typed, problem, set }) => (
        <DecisionRows
          actions={open}
          complete={completeActions(view).length}
          decisions={typed as unknown as ActionDecision[]}
          problem={problem === null ? null : phaseProblem({ decisions: typed as unknown as ActionDecision[] }, view)}
          onChange={(decisions) => set(decisions.map((each) => ({ ...each })))}
        />
      ),
    },
  ];
  return (
    <Form<Columns, never>
      name="next phase"
      about={plan.plan.id}
      label="The next phase"
      columns={columns}
      fields={fields}
      row={null}
      start={{
        starts: plan.plan.ends !== null && plan.plan.ends < view.today ? addDays(plan.plan.ends, 1) : view.today,
        decisions: open.map(({ action: { id } }) => ({ actionId: id, becomes: 'carried', into: null, reason: '' })),
      }}
      check={({ starts, ends, decisions = [] }) => {
        if (starts && ends && ends <= starts)
          return { field: 'ends', message: `The plan must end after it starts, ${formatDay(starts)}.` };
        const problem = phaseProblem({ decisions }, view);
        return problem && { field: 'decisions', message: problem.message };
      }}
      saveLabel="Begin the next phase"
      savingLabel="Beginning it"
      againLabel="Go on where it stopped"
      add={begin}
      saved="The next phase has begun."
      onSaved={(made) => {
        const { planId, answersNewReport } = made as Begun;
        host.navigate(routeOnPlan(answersNewReport ? screenRoute('import') : '#/', planId));
      }}
    >
      {({ saving }) => (saving ? <StepProgress step={step} /> : null)}
    </Form>
  );
}
