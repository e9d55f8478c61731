import * as React from 'react';
import { newKey } from '../../../lists/keys';
import { planDataOf, said } from '../../../lists/testing/tenantSite';
import { inHand } from '../../../plan/handover/handover';
import type { InHand } from '../../../plan/handover/handover';
import { actionNow } from '../../../plan/many/manyChanges';
import type { Action } from '../../../plan/fields';
import type { PlanData } from '../../../plan/planData';
import { viewPlan } from '../../../plan/planView';
import type { RatedAction } from '../../../plan/view';
import { EditActionForm } from '../../action/ActionForm';
import { ManyForm } from '../../action/ManyForm';
import { SortDetailsForm } from '../../action/SortDetailsForm';
import { ChangeDialog } from '../../action/ChangeDialog';
import { PriorityForm } from '../../action/PriorityForm';
import { EditRecommendationForm } from '../../action/RecommendationForm';
import { DecideOne } from '../../requests/DecideOne';
import { MoreTimeDialog } from '../../requests/MoreTimeDialog';
import { openRequests } from '../../../plan/requests/openRequests';
import { ReportProgressForm } from '../../action/ReportProgressForm';
import { WithdrawRecommendation } from '../../action/WithdrawRecommendation';
import { AnswerForm } from '../../components/ask/AnswerForm';
import { AskDialog } from '../../components/ask/AskDialog';
import { wordsForAction } from '../../../plan/askWords';
import { RemoveWordsDialog } from '../../components/RemoveWordsDialog';
import type { StoryLine } from '../../components/storyWords';
import type { FormName } from '../../forms/formNames';
import type { RowFormHandle } from '../../forms/RowForm';
import { HandoverForm } from '../../handover/HandoverForm';
import { ReportRow } from '../../reportForOthers/ReportRow';
import { rated } from './case';
import type { AppendCase, Case, CaseContext, Flow } from './case';
import { MINE, THEIRS, anne, caroline, data, first, lenaId, planId } from './example';
import { box, drafts, open, pressTwice, type } from './page';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';

/** A case for a decision about an action, with the decision that Caroline takes in the meantime. */
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

const byRef = async (ref: string): Promise<Action> => first((await data()).actions, (row) => row.ref === ref);

/** How many rows with Anne's reason stand in the history of two actions. */
async function saidOf(refs: readonly string[]): Promise<number> {
  const histories = await Promise.all(refs.map(async (ref) => anne.history((await byRef(ref)).id)));
  return histories.flatMap(({ rows }) => rows).filter(({ text }) => text === MINE).length;
}

const TWO = ['1.1', '1.12'];

/** What Lena has in hand when the form is opened; nothing is left of it once all was handed over. */
let inLenasHand: InHand | null = null;

const handoverFlow: Flow = {
  form: ({ view }) => {
    inLenasHand ??= first(inHand(view), ({ personId }) => personId === lenaId);
    return <HandoverForm holder={inLenasHand} owned={[]} name="Lena Kowal" />;
  },
  before: async () => {
    inLenasHand = null;
    await caroline.ensurePerson('priya.nair@council.example');
    for (const ref of TWO) await caroline.editAction(await byRef(ref), { leadId: lenaId }, THEIRS, newKey());
  },
  fill: async () => {
    type(/^Why/, MINE);
    box(/^Who takes over/).focus();
    fireEvent.change(box(/^Who takes over/), { target: { value: 'priya' } });
    fireEvent.click(await screen.findByRole('option', { name: /Priya/ }));
    await waitFor(() => expect(screen.getByText(/Priya Nair/)).toBeInTheDocument());
  },
  written: () => saidOf(TWO),
  rows: TWO.length,
  says: () =>
    screen.queryByText(/of Lena Kowal (was|were) handed over\.$/)
      ? 'saved'
      : screen.queryByRole('button', { name: /^Go on with/ }) && 'not saved',
};

const manyFlow: Flow = {
  form: ({ view, done }) => (
    <ManyForm chosen={view.actions.filter(({ action }) => TWO.includes(action.ref))} beside onClose={done} />
  ),
  before: async () => {
    for (const ref of TWO) await caroline.editAction(await byRef(ref), { due: '2027-03-31' }, THEIRS, newKey());
  },
  fill: async () => {
    type(/^Due/, '12 Jan 2027');
    type(/^Why/, MINE);
  },
  written: () => saidOf(TWO),
  rows: TWO.length,
  says: () => (screen.queryByRole('button', { name: 'Take all of it back' }) ? 'saved' : null),
};

/** The cases for forms about actions, recommendations and decisions on them. */
export const actionCases = {
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
  pause: changeCase('1.2', 'pause', { fill: { Until: '1 Mar 2027' } }),
  resume: changeCase('1.3', 'resume'),
  moderation: changeCase('1.4', 'moderate', { fill: { Until: '1 Mar 2027' }, choose: { Rating: 'Red' } }),
  withdrawal: changeCase('1.5', 'withdraw'),
  embedding: changeCase('1.6', 'assurance', { choose: { 'Embedded: the change lasts': 'true' } }),
  return: changeCase('1.7', 'restore'),
  'recommendation withdrawal': {
    kind: 'own',
    test: async () => {
      const show = (shown: CaseContext) => (
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
      // Caroline withdrew the recommendation and brought it back, so it has its old value again and nothing conflicts.
      pressTwice();
      await waitFor(async () => expect((await now()).withdrawn).toBe(MINE));
      // The first write is refused because the row was changed, and the second is written over the present row.
      expect(calls()).toBe(2);
    },
  },
  'request for more time': {
    kind: 'append',
    form: (shown) => <MoreTimeDialog rated={rated(shown, '1.8')} onClose={shown.done} />,
    box: /^Why/,
    fill: { 'Until when': '30 Apr 2027', 'What has been tried': 'Two others.' },
    action: (plan) => first(plan.actions, ({ ref }) => ref === '1.8').id,
    meanwhile: ({ action }) => caroline.reportProgress(action, said({ text: THEIRS }), newKey()),
    told: /Caroline Hart reported meanwhile/,
  },
  'decision of requests': {
    kind: 'append',
    form: (shown) => {
      const request = first(openRequests(shown.data, shown.view), (one) => one.rated.action.ref === '1.9');
      return <DecideOne request={request} onClose={shown.done} />;
    },
    box: /^In words/,
    choose: { 'Grant the time': 'granted' },
    action: (plan) => first(plan.actions, ({ ref }) => ref === '1.9').id,
    meanwhile: ({ action }) => caroline.reportProgress(action, said({ text: THEIRS }), newKey()),
    told: /Caroline Hart reported meanwhile/,
  },
  'question to a lead': {
    kind: 'append',
    form: (shown) => {
      const line = { id: 'row 1', day: '2026-11-23', title: 'Report', text: '', key: 'a1' } as unknown as StoryLine;
      const about = rated(shown, '1.13');
      const target = {
        subject: { rated: about },
        name: 'action 1.13',
        of: { id: lenaId, name: 'Lena Kowal', login: 'lena.kowal', email: '' },
        offered: wordsForAction(about, '2026-11-23'),
      };
      return <AskDialog target={target} entry={line} onClose={shown.done} />;
    },
    box: /^What do you want to know/,
    action: (plan) => first(plan.actions, ({ ref }) => ref === '1.13').id,
    meanwhile: ({ action }) => caroline.changeAction(action, { kind: 'query', about: null, reason: THEIRS }, newKey()),
    told: /Caroline Hart asked meanwhile/,
  },
  'answer to a question': {
    kind: 'append',
    form: (shown) => {
      const action = rated(shown, '1.14');
      return (
        <AnswerForm
          subject={{ rated: action }}
          name="action 1.14"
          query={first(action.state.queries)}
          onDone={shown.done}
        />
      );
    },
    box: /^Your answer/,
    action: (plan) => first(plan.actions, ({ ref }) => ref === '1.14').id,
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
  'report for another': {
    kind: 'append',
    form: (shown) => <ReportInList rated={rated(shown, '1.11')} />,
    box: /^What has happened/,
    choose: { 'How is it going?': 'at risk' },
    action: (plan) => rated11(plan).id,
    meanwhile: ({ action }) => caroline.reportProgress(action, said({ text: THEIRS }), newKey()),
    told: /Caroline Hart reported meanwhile/,
  },
  handover: {
    kind: 'own',
    flow: handoverFlow,
    test: async () => {
      const show = (shown: CaseContext) => (
        <HandoverForm
          holder={first(inHand(shown.view), ({ personId }) => personId === lenaId)}
          owned={[]}
          name="Lena Kowal"
        />
      );
      await open(show);
      type(/^Why/, MINE);
      cleanup();
      // In the meantime Caroline gives one of Lena's actions to somebody else, and another one to Lena.
      const { id: priyaId } = await caroline.ensurePerson('priya.nair@council.example');
      const actionNow = async (ref: string) => first((await data()).actions, (row) => row.ref === ref);
      await caroline.editAction(await actionNow('1.12'), { leadId: priyaId }, THEIRS, newKey());
      await caroline.editAction(await actionNow('1.11'), { leadId: lenaId }, THEIRS, newKey());
      const { calls } = await open(show);
      expect(box(/^Why/)).toHaveValue(MINE);
      expect(screen.queryByRole('checkbox', { name: 'Hand over action 1.12' })).toBeNull();
      expect(screen.getByRole('checkbox', { name: 'Hand over action 1.1' })).toBeChecked();
      expect(screen.getByRole('checkbox', { name: 'Hand over action 1.11' })).not.toBeChecked();
      pressTwice();
      expect(await screen.findByText('Choose who takes over.')).toBeInTheDocument();
      fireEvent.change(box(/^Who takes over/), { target: { value: 'priya' } });
      fireEvent.click(await screen.findByRole('option', { name: /Priya/ }));
      await waitFor(() => expect(screen.getByText(/Priya Nair/)).toBeInTheDocument());
      pressTwice();
      expect(await screen.findByText(/1 action of Lena Kowal was handed over/)).toBeInTheDocument();
      expect(calls()).toBe(1);
      expect((await actionNow('1.12')).leadId).toBe(priyaId);
      expect((await actionNow('1.1')).leadId).toBe(priyaId);
      expect((await actionNow('1.11')).leadId).toBe(lenaId);
      expect(drafts('handover')).toEqual([]);
    },
  },
  'words to remove': {
    kind: 'own',
    test: async () => {
      const { id } = rated11(await data());
      const show = (shown: CaseContext) => (
        <RemoveWordsDialog target={{ list: 'actions', itemId: id }} title="action 1.11" onClose={shown.done} />
      );
      await open(show);
      type(/^Words to remove/, MINE);
      cleanup();
      // These words are to be removed, so no draft may contain them.
      expect(JSON.stringify({ ...window.localStorage })).not.toContain(MINE);
      await open(show);
      expect(box(/^Words to remove/)).toHaveValue('');
    },
  },
  'many actions': {
    kind: 'own',
    flow: manyFlow,
    test: async () => {
      const two = ({ view }: Pick<CaseContext, 'view'>) =>
        view.actions.filter(({ rating, state }) => rating && !state.done).slice(0, 2);
      const show = (shown: CaseContext) => <ManyForm chosen={two(shown)} beside onClose={shown.done} />;
      await open(show);
      type(/^Due/, '12 Jan 2027');
      type(/^Why/, MINE);
      cleanup();
      // In the meantime Caroline moves the first of them: her date stays, and Anne is told.
      const [hers, other] = two({ view: viewPlan(await data(), '2026-11-23') }).map(actionNow);
      await caroline.editAction(hers, { due: '2027-01-14' }, 'Hers.', newKey());
      const page = await open(show);
      expect(box(/^Due/)).toHaveValue('12 Jan 2027');
      pressTwice();
      await screen.findByRole('button', { name: 'Take all of it back' });
      expect(
        screen.getByText(`${hers.ref} was left as it is: Caroline Hart changed it meanwhile.`),
      ).toBeInTheDocument();
      const dueNow = async (id: number) => first((await data()).actions, (row) => row.id === id).due;
      expect(await dueNow(hers.id)).toBe('2027-01-14');
      expect(await dueNow(other.id)).toBe('2027-01-12');
      expect(page.calls()).toBe(1);
      expect(drafts('many actions')).toEqual([]);
    },
  },
  'further details': {
    kind: 'own',
    test: async () => {
      const one = rated11(await data());
      await caroline.editAction(one, { details: [{ heading: 'Impact', text: MINE }] }, 'Brought in.', newKey());
      const show = (shown: CaseContext) => <SortDetailsForm beside onClose={shown.done} />;
      await open(show);
      fireEvent.change(screen.getByLabelText('What “Impact” is'), { target: { value: 'outcome' } });
      cleanup();
      const page = await open(show);
      expect(screen.getByLabelText('What “Impact” is')).toHaveValue('outcome');
      pressTwice();
      await screen.findByRole('button', { name: 'Take all of it back' });
      const sorted = rated11(await data());
      expect(sorted.details).toEqual([]);
      expect(sorted.outcome).toBe(`${one.outcome}\n${MINE}`);
      expect(page.calls()).toBe(1);
      expect(drafts('further details')).toEqual([]);
    },
  },
} satisfies Partial<Record<FormName, Case>>;

const rated11 = (plan: PlanData) => first(plan.actions, ({ ref }) => ref === '1.11');

/** A row of the screen whose own button asks the screen to send it. */
function ReportInList({ rated: one }: { rated: RatedAction }): React.ReactElement {
  const [isSent, setSent] = React.useState(false);
  const handle = React.useRef<RowFormHandle | null>(null);
  const onReady = React.useCallback((_: number, ready: RowFormHandle | null) => void (handle.current = ready), []);
  const onFilled = React.useCallback(() => undefined, []);
  const send = async (): Promise<void> => setSent((await handle.current?.attempt()) ?? false);
  return (
    <ReportRow
      rated={one}
      isSent={isSent}
      busy={false}
      onFilled={onFilled}
      onReady={onReady}
      onSend={() => void send()}
      onGive={() => null}
    />
  );
}
