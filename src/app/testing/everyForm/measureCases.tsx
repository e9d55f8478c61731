import * as React from 'react';
import { AssuranceForm } from '../../assurance/AssuranceForm';
import { FindingForm as AssuranceFindingForm } from '../../assurance/FindingForm';
import { SpendForm } from '../../budget/SpendForm';
import { EngagementForm } from '../../engagement/EngagementForm';
import { PartnerForm } from '../../engagement/PartnerForm';
import type { FormName } from '../../forms/formNames';
import { MeasureForm } from '../../measures/MeasureForm';
import { ReadingForm } from '../../measures/ReadingForm';
import { useMeasures } from '../../measures/useMeasures';
import { recordCase } from './case';
import type { Case } from './case';
import { MINE, anne, first } from './example';

function ReadingOfFirst({ done }: { done(): void }): React.ReactElement | null {
  const [shown] = useMeasures();
  return shown ? <ReadingForm shown={shown} corrected={null} onClose={done} /> : null;
}

/** The cases for forms about measures, assurance, money and engagement. */
export const measureCases = {
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
} satisfies Partial<Record<FormName, Case>>;
