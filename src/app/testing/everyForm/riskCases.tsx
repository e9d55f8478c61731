import * as React from 'react';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../../lists/keys';
import type { RiskReview } from '../../../plan/fields';
import { risksOn } from '../../../plan/risks/standing';
import type { RiskStanding } from '../../../plan/risks/standing';
import type { FormName } from '../../forms/formNames';
import { ExemptRiskForm } from '../../risks/ExemptRiskForm';
import { RiskChangeDialog } from '../../risks/RiskChangeDialog';
import type { RiskChange } from '../../risks/RiskChangeDialog';
import { RiskForm } from '../../risks/RiskForm';
import { RiskReviewForm } from '../../risks/RiskReviewForm';
import { recordCase } from './case';
import type { AddCase, Case, CaseContext } from './case';
import { MINE, THEIRS, anne, caroline, data, first, lenaId, planId } from './example';
import { box, open, pressTwice, type } from './page';

const standingOf = ({ data, view }: CaseContext): RiskStanding => first(risksOn(data, view.today));

const made = (kind: RiskReview['kind']) => async (): Promise<number> =>
  (await anne.readRecords('riskReviews')).filter((row) => row.text === MINE && row.kind === kind).length;

function changeCase(change: RiskChange): AddCase {
  return {
    kind: 'add',
    form: (shown) => (
      <RiskChangeDialog standing={standingOf(shown)} change={change} onSaved={shown.done} onCancel={shown.done} />
    ),
    box: /^Why/,
    made: made(change),
  };
}

/** The cases for forms about risks. */
export const riskCases = {
  risk: recordCase(
    'risks',
    () => true,
    'controls',
    /^What is in place/,
    (shown) => <RiskForm risk={first(shown.data.risks)} onClose={shown.done} />,
  ),
  'exempt risk': recordCase(
    'exemptItems',
    ({ kind }) => kind === 'risk',
    'answer',
    /^In place against it/,
    (shown) => (
      <ExemptRiskForm item={first(shown.apart.exemptItems, ({ kind }) => kind === 'risk')} onClose={shown.done} />
    ),
  ),
  'risk review': {
    kind: 'add',
    form: (shown) => <RiskReviewForm standing={standingOf(shown)} onClose={shown.done} />,
    box: /^What was said/,
    made: made('review'),
  },
  'risk owner': {
    kind: 'own',
    test: async () => {
      const dialog = (shown: CaseContext): React.ReactElement => (
        <RiskChangeDialog standing={standingOf(shown)} change="owner" onSaved={shown.done} onCancel={shown.done} />
      );
      await open(dialog);
      type(/^Why/, MINE);
      cleanup();
      const { calls } = await open(dialog);
      expect(box(/^Why/)).toHaveValue(MINE);
      await userEvents.setup({ delay: null }).type(screen.getByRole('combobox', { name: /^Owner/ }), 'Lena');
      fireEvent.click(await screen.findByRole('option', { name: /Lena Kowal/ }));
      // Somebody reviews the risk while the dialog is open: it is told before anything is sent.
      const { risk } = first(risksOn(await data(), '2026-11-23'));
      const theirs = {
        planId,
        riskId: risk.id,
        kind: 'review',
        likelihood: 'Rare',
        impact: 'Minor',
        text: THEIRS,
      } as const;
      await caroline.addRecord('riskReviews', theirs, newKey());
      pressTwice();
      expect(await screen.findByText(/Caroline Hart reviewed it meanwhile.*low: rare, minor/)).toBeInTheDocument();
      expect(await made('owner')()).toBe(0);
      pressTwice();
      await waitFor(async () => expect(await made('owner')()).toBe(1));
      expect(first(risksOn(await data(), '2026-11-23')).ownerId).toBe(lenaId);
      expect(calls()).toBe(1);
    },
  },
  'risk closing': changeCase('closed'),
  'risk reopening': changeCase('reopened'),
} satisfies Partial<Record<FormName, Case>>;
