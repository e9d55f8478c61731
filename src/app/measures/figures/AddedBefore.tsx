import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { addedTogether, isOfOperation } from '../../../lists/addedReadings';
import type { AddedTogether } from '../../../lists/addedReadings';
import { formatDay, formatMonth } from '../../../plan/day';
import type { Field } from '../../../plan/fields/field';
import { takingBack } from '../../../plan/measures/figures/takenBack';
import { counted } from '../../../plan/words';
import { usePlan, useServices } from '../../context/contexts';
import { FormDialog } from '../../forms/FormDialog';
import { usePreviewStyles } from '../../importReport';

/** How many earlier sheets are listed. */
const MOST = 6;

/** The sheets whose figures were added before, each of which can be taken back as one. */
export function AddedBefore(): React.ReactElement | null {
  const shared = usePreviewStyles();
  const { data, view } = usePlan();
  const [chosen, setChosen] = React.useState<AddedTogether | null>(null);
  const batches = addedTogether(data.readings)
    .filter(
      ({ operationKey }) =>
        takingBack(data.measures, data.readings, isOfOperation(operationKey), view.today).rows.length > 0,
    )
    .slice(0, MOST);
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="figures-before">
      <div className={shared.head}>
        <h2 id="figures-before" className={shared.heading}>
          Added before
        </h2>
      </div>
      <ul className={shared.list} style={{ borderTop: 'none' }}>
        {batches.map((batch) => (
          <li key={batch.operationKey} className={shared.before}>
            <span className={shared.beforeWords}>
              {batchWords(batch)}
              <span className={shared.quiet}>
                , by {view.people.get(batch.authorId)?.name ?? 'somebody no longer listed'} on{' '}
                {formatDay(batch.recorded)}
              </span>
            </span>
            <Button className={shared.press} onClick={() => setChosen(batch)}>
              Take them back
            </Button>
          </li>
        ))}
      </ul>
      {chosen ? <TakeBackFigures batch={chosen} onClose={() => setChosen(null)} /> : null}
    </section>
  );
}

/** "40 figures of September 2026": what was added together. */
function batchWords({ readings }: AddedTogether): string {
  const days = readings.flatMap(({ day }) => day ?? []).sort();
  const [from, to] = [days[0], days[days.length - 1]];
  if (from === undefined) return counted(readings.length, 'figure');
  const months =
    formatMonth(from) === formatMonth(to) ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`;
  return `${counted(readings.length, 'figure')} of ${months}`;
}

/** The dialog that takes figures back which were added together. */
export function TakeBackFigures({ batch, onClose }: { batch: AddedTogether; onClose(): void }): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  const { rows, corrected } = takingBack(data.measures, data.readings, isOfOperation(batch.operationKey), view.today);
  return (
    <FormDialog<Record<never, Field>, never>
      name="figures taken back"
      about={batch.operationKey}
      columns={{}}
      label="Take these figures back?"
      says={
        <p>
          {counted(rows.length, 'figure')} will not count any more, and what they restated counts again. They stay to be
          seen in the list of readings.
          {corrected > 0 ? ` ${corrected} that somebody corrected since ${corrected === 1 ? 'stays' : 'stay'}.` : ''}
        </p>
      }
      saveLabel="Take them back"
      savingLabel="Taking them back"
      againLabel="Try again"
      fields={[]}
      row={null}
      add={(_, key) =>
        store.addReadings({ planId: data.plan.id, label: 'Taking figures back', readings: rows, takesBack: true }, key)
      }
      saved="The figures were taken back."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
