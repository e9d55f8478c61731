import * as React from 'react';
import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { derivedKey, newKey } from '../../lists/keys';
import { EditConflict } from '../../lists/planStore';
import type { Person } from '../../plan/people';
import { handedOver } from '../../plan/handover/handover';
import type { InHand } from '../../plan/handover/handover';
import type { RatedAction } from '../../plan/view';
import { counted } from '../../plan/words';
import { DraftNote, FoundDraft } from '../forms/DraftNote';
import { useDraft } from '../forms/useDraft';
import { PeoplePicker } from '../forms/PeoplePicker';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { describeProblem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import { useMutation } from '../ui/useMutation';

interface HandoverEntry {
  /** Each action's edit has a key derived from this one: going on after a break writes nothing twice. */
  key: string;
  to: Person | null;
  /** Actions that go to somebody else than the others. */
  others: { [actionId: string]: Person };
  leftOut: number[];
  reason: string;
}

/** What became of one action. */
type Outcome = { kind: 'done'; words: string } | { kind: 'failed'; why: string } | { kind: 'writing' };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '760px', marginTop: '20px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  under: { paddingLeft: '32px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
  touch: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
});

/** Chooses to whom each of a leaver's actions goes, writes them one by one, and shows what became of each. */
export function HandoverForm({ holder, name }: { holder: InHand; name: string }): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { view, reload } = usePlan();
  const announce = useAnnounce();
  const draft = useDraft<HandoverEntry>(`handover ${holder.personId}`, () => ({
    key: newKey(),
    to: null,
    others: {},
    leftOut: [],
    reason: '',
  }));
  const entry = draft.value;
  const set = (changes: Partial<HandoverEntry>): void => draft.set({ ...entry, ...changes });
  const [asked, setAsked] = React.useState<ReadonlySet<number>>(new Set());
  const [outcomes, setOutcomes] = React.useState<ReadonlyMap<number, Outcome>>(new Map());
  const [checked, setChecked] = React.useState(false);
  const writing = useMutation();
  const all = [...holder.leads, ...holder.deputises];
  const chosen = all.filter(({ action }) => !entry.leftOut.includes(action.id));
  const toOf = (id: number): Person | null => entry.others[id] ?? entry.to;
  const nobody = chosen.some(({ action }) => toOf(action.id) === null);
  const same = chosen.some(({ action }) => toOf(action.id)?.id === holder.personId);
  const problems = {
    to: nobody ? 'Choose who takes them over.' : same ? `Choose somebody else than ${name}.` : null,
    reason: entry.reason.trim() === '' ? 'Say why: the reason stands in each action’s history.' : null,
  };
  const done = chosen.length > 0 && chosen.every(({ action }) => outcomes.get(action.id)?.kind === 'done');

  const handOne = async (rated: RatedAction): Promise<Outcome> => {
    const { action, state } = rated;
    const to = toOf(action.id) as Person;
    const changes = handedOver(rated, holder.personId, to.id);
    const words = `Goes to ${to.name}`;
    if (!changes) return { kind: 'done', words: `${name} has no part in it any more` };
    const base = { ...action, leadId: state.leadId, deputyIds: state.deputyIds };
    try {
      await store.editAction(base, changes, entry.reason.trim(), derivedKey(entry.key, 'handover', action.id));
      return { kind: 'done', words };
    } catch (failure) {
      const why =
        failure instanceof EditConflict
          ? `${failure.changedBy} changed it meanwhile. Press the button again to go on with what it says now.`
          : describeProblem(failure).message;
      return { kind: 'failed', why };
    }
  };

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (problems.to !== null || problems.reason !== null || chosen.length === 0) return;
    void writing.run(async () => {
      let handed = 0;
      let left = 0;
      for (const rated of chosen) {
        const { id } = rated.action;
        if (outcomes.get(id)?.kind === 'done') continue;
        setOutcomes((before) => new Map(before).set(id, { kind: 'writing' }));
        const outcome = await handOne(view.byId.get(id) ?? rated);
        if (outcome.kind === 'done') handed++;
        else left++;
        setOutcomes((before) => new Map(before).set(id, outcome));
      }
      announce(`${counted(handed, 'action')} handed over.`);
      if (left === 0) draft.drop();
      await reload();
    });
  };

  const failed = [...outcomes.values()].filter(({ kind }) => kind === 'failed').length;
  return (
    <form className={styles.form} noValidate aria-label={`Hand over what ${name} has in hand`} onSubmit={submit}>
      <FoundDraft draft={draft} />
      <PeoplePicker
        label="Who takes over?"
        required
        hint="Whoever is named gets the right to report."
        directory={store}
        chosen={entry.to ? [entry.to] : []}
        onChange={([to]) => set({ to: to ?? null })}
        error={checked ? problems.to : null}
      />
      <Field
        label="Why?"
        required
        validationMessage={checked ? (problems.reason ?? undefined) : undefined}
        validationState={checked && problems.reason ? 'error' : 'none'}
      >
        <Textarea rows={2} resize="vertical" value={entry.reason} onChange={(_, { value }) => set({ reason: value })} />
      </Field>
      <ul className={styles.list} aria-label="What is handed over">
        {all.map(({ action }) => {
          const outcome = outcomes.get(action.id);
          const other = entry.others[action.id];
          return (
            <li key={action.id} className={styles.row}>
              <div className={styles.line}>
                <Checkbox
                  aria-label={`Hand over action ${action.ref}`}
                  checked={!entry.leftOut.includes(action.id)}
                  disabled={outcome?.kind === 'done'}
                  onChange={(_, { checked: isChosen }) =>
                    set({
                      leftOut: isChosen
                        ? entry.leftOut.filter((id) => id !== action.id)
                        : [...entry.leftOut, action.id],
                    })
                  }
                />
                <span className={styles.words}>
                  <RouteLink to={actionRoute(action.ref)}>
                    {action.ref} {action.text}
                  </RouteLink>{' '}
                  <span className={styles.quiet}>
                    {holder.leads.some((led) => led.action.id === action.id) ? 'as lead' : 'as deputy'}
                  </span>
                </span>
                {outcome?.kind === 'done' || asked.has(action.id) || other ? null : (
                  <Button
                    size="small"
                    className={styles.touch}
                    aria-label={`Somebody else for action ${action.ref}`}
                    onClick={() => setAsked(new Set([...asked, action.id]))}
                  >
                    Somebody else
                  </Button>
                )}
              </div>
              <div className={styles.under}>
                {outcome?.kind !== 'done' && (asked.has(action.id) || other) ? (
                  <PeoplePicker
                    label={`Who takes over action ${action.ref}?`}
                    directory={store}
                    chosen={other ? [other] : []}
                    onChange={([to]) => {
                      const others = { ...entry.others };
                      if (to) others[action.id] = to;
                      else delete others[action.id];
                      set({ others });
                    }}
                  />
                ) : null}
                {outcome?.kind === 'writing' ? <span role="status">Writing</span> : null}
                {outcome?.kind === 'done' ? <span role="status">{outcome.words}.</span> : null}
                {outcome?.kind === 'failed' ? (
                  <span role="alert" className={styles.wrong}>
                    Not handed over. {outcome.why}
                  </span>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {writing.problem ? (
        <ProblemNotice
          problem={{
            ...writing.problem,
            message: `What is marked above was written. Only the plan could not be read again: ${writing.problem.message}`,
          }}
        />
      ) : null}
      {done && !writing.running ? (
        <p role="status">
          {counted(chosen.length, 'action')} of {name} {chosen.length === 1 ? 'was' : 'were'} handed over.
        </p>
      ) : (
        <div className={styles.buttons}>
          <Button
            type="submit"
            appearance="primary"
            className={styles.touch}
            disabledFocusable={writing.running || chosen.length === 0}
          >
            {writing.running
              ? 'Handing over'
              : failed > 0
                ? `Go on with ${failed === 1 ? 'the one' : `the ${failed}`} left`
                : `Hand over ${counted(chosen.length, 'action')}`}
          </Button>
          <DraftNote keptAt={draft.keptAt} />
        </div>
      )}
    </form>
  );
}
