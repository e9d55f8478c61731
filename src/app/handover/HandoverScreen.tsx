import * as React from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import { ownedByPerson } from '../../plan/handover/owned';
import type { Owned } from '../../plan/handover/owned';
import { inHand } from '../../plan/handover/handover';
import type { InHand } from '../../plan/handover/handover';
import { counted, listed } from '../../plan/words';
import { useRights } from '../context/rights';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { HandoverForm } from './HandoverForm';
import { countedThings } from './inHandWords';
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
      <p className={styles.quiet}>Only plan managers hand over what somebody has in hand.</p>
    </>
  );
}

/** What somebody has in hand, in words that follow their name. */
function holds({ leads, deputises }: InHand, owned: readonly Owned[]): string {
  return listed([
    ...(leads.length > 0 ? [`leads ${counted(leads.length, 'action')}`] : []),
    ...(deputises.length > 0 ? [`deputises for ${counted(deputises.length, 'action')}`] : []),
    ...(owned.length > 0 ? [`answers for ${countedThings(owned)}`] : []),
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
  // A person on the list stays there after the handover, so that the results remain visible.
  const [{ holders, owned, people }] = React.useState(() => {
    const acting = inHand(view);
    const ownedBy = ownedByPerson(data, view.today);
    const others = [...ownedBy.keys()].filter((id) => !acting.some(({ personId }) => personId === id));
    const found = [...acting, ...others.map((personId): InHand => ({ personId, leads: [], deputises: [] }))];
    return { holders: found, owned: ownedBy, people: found.flatMap(({ personId }) => view.people.get(personId) ?? []) };
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
                label={`${person?.name ?? 'Somebody not known to the site'} ${holds(one, owned.get(one.personId) ?? [])}.${note}`}
              />
            );
          })}
        </RadioGroup>
      </Field>
      {holder ? (
        <div className={styles.form} key={holder.personId}>
          <HandoverForm holder={holder} owned={owned.get(holder.personId) ?? []} name={leaver?.name ?? 'the leaver'} />
        </div>
      ) : null}
    </>
  );
}
