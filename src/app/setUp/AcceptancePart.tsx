import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { planFields } from '../../plan/fields/plans';
import type { AcceptanceChoice, Priority } from '../../plan/fields';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { EditButton } from '../ui/EditButton';
import { AcceptanceForm } from './AcceptanceForm';

const useStyles = makeStyles({
  heading: { marginTop: '16px', marginBottom: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', columnGap: '12px', overflowWrap: 'anywhere' },
  words: { flexGrow: 1, minWidth: 0 },
});

/** Lists who accepts what is complete: in the plan, and under each priority, with the forms that change it. */
export function AcceptancePart(): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const { manages } = useRights();
  const [changing, setChanging] = React.useState<Priority | 'plan' | null>(null);
  const inWords = (choices: readonly AcceptanceChoice[], otherwise: string): string => {
    if (choices.length === 0) return otherwise;
    const last = choices[choices.length - 1];
    const body = data.bodies.find(({ id }) => id === last.bodyId)?.name ?? 'a body no longer listed';
    const who = {
      lead: 'the lead',
      'plan manager': 'a plan manager',
      'senior officer': 'the senior responsible officer',
      body,
      'as the plan': 'as in the rest of the plan',
    }[last.by];
    return `${who}, ${last.from > view.today ? 'from' : 'since'} ${formatDay(last.from)}`;
  };
  const row = (name: string, words: string, of: Priority | 'plan'): React.ReactElement => (
    <li key={name} className={styles.row}>
      <span className={styles.words}>
        {name}: {words}
      </span>
      {manages ? (
        <EditButton label={`Edit who accepts what is complete: ${name}`} onClick={() => setChanging(of)} />
      ) : null}
    </li>
  );
  const themes = data.priorities.filter(({ kind }) => kind === 'theme');
  return (
    <>
      <h3 className={styles.heading}>{planFields.acceptance.label}</h3>
      <ul className={styles.list}>
        {row('The plan', inWords(data.plan.acceptance, 'the lead'), 'plan')}
        {themes.map((priority) =>
          row(
            `Priority ${priority.ref}, ${priority.title}`,
            inWords(priority.acceptance, 'as in the rest of the plan'),
            priority,
          ),
        )}
      </ul>
      {changing ? (
        <AcceptanceForm priority={changing === 'plan' ? null : changing} onClose={() => setChanging(null)} />
      ) : null}
    </>
  );
}
