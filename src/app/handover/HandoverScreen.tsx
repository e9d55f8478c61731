import * as React from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import { alsoOwned } from '../../plan/handover/alsoOwned';
import type { AlsoOwned } from '../../plan/handover/alsoOwned';
import { inHand } from '../../plan/handover/handover';
import type { InHand } from '../../plan/handover/handover';
import { counted, listed } from '../../plan/words';
import { useRights } from '../context/rights';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { AlsoOwnedList } from './AlsoOwnedList';
import { HandoverForm } from './HandoverForm';
import { useLeavers } from './useLeavers';
import type { Leavers } from './useLeavers';
import { touch } from '../ui/breakpoints';

const useStyles = makeStyles({
  quiet: { marginTop: '4px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  people: { maxWidth: '760px' },
  form: { marginTop: '20px' },
  choice: { [touch]: { minHeight: '44px' } },
});

const nobody: readonly Person[] = [];

/** The screen on which plan managers hand over what a person who leaves has in hand. */
export function HandoverScreen(): React.ReactElement {
  const styles = useStyles();
  const { manages } = useRights();
  return manages ? (
    <Handover />
  ) : (
    <>
      <ScreenHeading>Hand over</ScreenHeading>
      <p className={styles.quiet}>Only plan managers hand actions over.</p>
    </>
  );
}

const nothing: AlsoOwned = { risks: [], measures: [], audits: [] };

function holds({ leads, deputises }: InHand, { risks, measures, audits }: AlsoOwned): string {
  const also = [
    ...(risks.length > 0 ? [counted(risks.length, 'risk')] : []),
    ...(measures.length > 0 ? [counted(measures.length, 'measure')] : []),
    ...(audits.length > 0 ? [counted(audits.length, 'audit')] : []),
  ];
  return listed([
    ...(leads.length > 0 ? [`leads ${counted(leads.length, 'action')}`] : []),
    ...(deputises.length > 0 ? [`deputises for ${counted(deputises.length, 'action')}`] : []),
    ...(also.length > 0 ? [`answers for ${listed(also)}`] : []),
  ]);
}

/** What the directory says of the people who have something in hand. */
function lookedUp({ problem, looked }: Leavers, asked: number, gone: readonly string[]): string {
  if (problem !== null) return `The directory could not be asked who has left: ${problem} Choose somebody yourself.`;
  if (looked < asked) return `Looking in the directory: ${looked} of ${asked}`;
  return gone.length > 0
    ? `${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} no longer in the directory, or the account is disabled.`
    : 'Everybody who has something in hand is in the directory.';
}

function Handover(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data, view } = usePlan();
  const owned = alsoOwned(data, view.today);
  // A person on the list stays there after the handover, so that the results remain visible.
  const [{ holders, people }] = React.useState(() => {
    const acting = inHand(view);
    const others = [...alsoOwned(data, view.today).keys()].filter(
      (id) => !acting.some(({ personId }) => personId === id),
    );
    const found = [...acting, ...others.map((personId): InHand => ({ personId, leads: [], deputises: [] }))];
    return { holders: found, people: found.flatMap(({ personId }) => view.people.get(personId) ?? []) };
  });
  // Looking a person up costs a request to the directory, so people are looked up only when somebody asks.
  const [asked, setAsked] = React.useState<readonly Person[]>(nobody);
  const leavers = useLeavers(store, asked);
  const looking = leavers.problem === null && leavers.looked < asked.length;
  const [chosen, setChosen] = React.useState<number | null>(null);
  const byGone = [...holders].sort(
    (a, b) => Number(leavers.gone.has(b.personId)) - Number(leavers.gone.has(a.personId)),
  );
  const leaver = people.find(({ id }) => id === chosen) ?? null;
  const holder = holders.find(({ personId }) => personId === chosen) ?? null;
  const gone = people.filter(({ id }) => leavers.gone.has(id)).map(({ name }) => name);

  if (holders.length === 0)
    return (
      <>
        <ScreenHeading>Hand over</ScreenHeading>
        <p className={styles.quiet}>Nobody has anything in hand, so there is nothing to hand over.</p>
      </>
    );
  return (
    <>
      <ScreenHeading>Hand over</ScreenHeading>
      <p className={styles.quiet}>
        When somebody leaves, all they have in hand goes to others in one go, with one reason. Their own reports go on
        counting.
      </p>
      <Button
        className={styles.choice}
        disabledFocusable={looking}
        // A new array makes the look-up run again, also after a failure.
        onClick={() => setAsked([...people])}
      >
        Look up who has left
      </Button>
      <p role="status">{asked.length === 0 ? '' : lookedUp(leavers, asked.length, gone)}</p>
      <Field label="Whose work?" className={styles.people}>
        <RadioGroup value={chosen === null ? '' : String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          {byGone.map((one) => {
            const person: Person | undefined = view.people.get(one.personId);
            const note = leavers.gone.has(one.personId) ? ' Not in the directory any more.' : '';
            return (
              <Radio
                className={styles.choice}
                key={one.personId}
                value={String(one.personId)}
                label={`${person?.name ?? 'Somebody not known to the site'} ${holds(one, owned.get(one.personId) ?? nothing)}.${note}`}
              />
            );
          })}
        </RadioGroup>
      </Field>
      {holder ? (
        <Chosen
          key={holder.personId}
          holder={holder}
          owned={owned.get(holder.personId) ?? nothing}
          name={leaver?.name ?? 'the leaver'}
        />
      ) : null}
    </>
  );
}

/** What the chosen person has in hand: the form for their actions, and what else they answer for. */
function Chosen({ holder, owned, name }: { holder: InHand; owned: AlsoOwned; name: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      {holder.leads.length + holder.deputises.length > 0 ? <HandoverForm holder={holder} name={name} /> : null}
      {Object.values(owned).some(({ length }) => length > 0) ? <AlsoOwnedList owned={owned} name={name} /> : null}
    </div>
  );
}
