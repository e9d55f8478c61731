import * as React from 'react';
import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { derivedKey, newKey } from '../../lists/keys';
import { EditConflict } from '../../lists/planStore';
import type { Action } from '../../plan/fields';
import type { Person } from '../../plan/people';
import { handedOver } from '../../plan/handover/handover';
import type { InHand } from '../../plan/handover/handover';
import type { RatedAction } from '../../plan/view';
import { counted } from '../../plan/words';
import { DraftNote, FoundDraft } from '../forms/DraftNote';
import { useDraft } from '../forms/useDraft';
import type { Draft } from '../forms/useDraft';
import { PeoplePicker } from '../forms/PeoplePicker';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { describeProblem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import { useMutation } from '../ui/useMutation';
import type { Mutation } from '../ui/useMutation';

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

/** To whom an action goes; null while nobody is chosen. */
function takerOf(entry: HandoverEntry, actionId: number): Person | null {
  return entry.others[actionId] ?? entry.to;
}

interface HandoverProblems {
  to: string | null;
  reason: string | null;
}

function problemsOf(
  entry: HandoverEntry,
  chosen: readonly RatedAction[],
  { personId }: InHand,
  name: string,
): HandoverProblems {
  const nobody = chosen.some(({ action }) => takerOf(entry, action.id) === null);
  const same = chosen.some(({ action }) => takerOf(entry, action.id)?.id === personId);
  return {
    to: nobody ? 'Choose who takes them over.' : same ? `Choose somebody else than ${name}.` : null,
    reason: entry.reason.trim() === '' ? 'Say why: the reason stands in each action’s history.' : null,
  };
}

/** Writing what is handed over, action by action, and what became of each. */
interface HandingOver {
  outcomes: ReadonlyMap<number, Outcome>;
  writing: Mutation;
  start(chosen: readonly RatedAction[]): void;
}

function useHandingOver({ personId }: InHand, name: string, draft: Draft<HandoverEntry>): HandingOver {
  const { store } = useServices();
  const { view, reload } = usePlan();
  const announce = useAnnounce();
  const [outcomes, setOutcomes] = React.useState<ReadonlyMap<number, Outcome>>(new Map());
  const writing = useMutation();
  const entry = draft.value;

  const handOne = async (rated: RatedAction): Promise<Outcome> => {
    const { action, state } = rated;
    const to = takerOf(entry, action.id) as Person;
    const changes = handedOver(rated, personId, to.id);
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

  const start = (chosen: readonly RatedAction[]): void =>
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
  return { outcomes, writing, start };
}

/** Chooses to whom each of a leaver's actions goes, writes them one by one, and shows what became of each. */
export function HandoverForm({ holder, name }: { holder: InHand; name: string }): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
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
  const [checked, setChecked] = React.useState(false);
  const handing = useHandingOver(holder, name, draft);
  const { outcomes, writing } = handing;
  const all = [...holder.leads, ...holder.deputises];
  const chosen = all.filter(({ action }) => !entry.leftOut.includes(action.id));
  const problems = problemsOf(entry, chosen, holder, name);
  const shown = checked ? problems : { to: null, reason: null };

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (problems.to !== null || problems.reason !== null || chosen.length === 0) return;
    handing.start(chosen);
  };

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
        error={shown.to}
      />
      <Field
        label="Why?"
        required
        validationMessage={shown.reason ?? undefined}
        validationState={shown.reason ? 'error' : 'none'}
      >
        <Textarea rows={2} resize="vertical" value={entry.reason} onChange={(_, { value }) => set({ reason: value })} />
      </Field>
      <ul className={styles.list} aria-label="What is handed over">
        {all.map(({ action }) => (
          <HandoverRow
            key={action.id}
            action={action}
            part={holder.leads.some((led) => led.action.id === action.id) ? 'as lead' : 'as deputy'}
            entry={entry}
            asked={asked.has(action.id)}
            outcome={outcomes.get(action.id)}
            onChange={set}
            onAsk={() => setAsked(new Set([...asked, action.id]))}
          />
        ))}
      </ul>
      {writing.problem ? (
        <ProblemNotice
          problem={{
            ...writing.problem,
            message: `What is marked above was written. Only the plan could not be read again: ${writing.problem.message}`,
          }}
        />
      ) : null}
      <HandoverFoot name={name} chosen={chosen} handing={handing} keptAt={draft.keptAt} />
    </form>
  );
}

interface HandoverRowProps {
  action: Action;
  /** What the leaver does in it. */
  part: 'as lead' | 'as deputy';
  entry: HandoverEntry;
  /** Whether somebody else was asked for. */
  asked: boolean;
  outcome: Outcome | undefined;
  onChange(changes: Partial<HandoverEntry>): void;
  onAsk(): void;
}

function HandoverRow(props: HandoverRowProps): React.ReactElement {
  const styles = useStyles();
  const { action, part, entry, asked, outcome, onChange, onAsk } = props;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Checkbox
          aria-label={`Hand over action ${action.ref}`}
          checked={!entry.leftOut.includes(action.id)}
          disabled={outcome?.kind === 'done'}
          onChange={(_, { checked: isChosen }) =>
            onChange({
              leftOut: isChosen ? entry.leftOut.filter((id) => id !== action.id) : [...entry.leftOut, action.id],
            })
          }
        />
        <span className={styles.words}>
          <RouteLink to={actionRoute(action.ref)}>
            {action.ref} {action.text}
          </RouteLink>{' '}
          <span className={styles.quiet}>{part}</span>
        </span>
        {outcome?.kind === 'done' || asked || entry.others[action.id] ? null : (
          <Button
            size="small"
            className={styles.touch}
            aria-label={`Somebody else for action ${action.ref}`}
            onClick={onAsk}
          >
            Somebody else
          </Button>
        )}
      </div>
      <div className={styles.under}>
        <SomebodyElse {...props} />
        {outcome ? <OutcomeWords outcome={outcome} /> : null}
      </div>
    </li>
  );
}

/** Who takes over this action rather than the others; nothing where nobody else was asked for. */
function SomebodyElse({ action, entry, asked, outcome, onChange }: HandoverRowProps): React.ReactElement | null {
  const { store } = useServices();
  const other = entry.others[action.id];
  return outcome?.kind !== 'done' && (asked || other) ? (
    <PeoplePicker
      label={`Who takes over action ${action.ref}?`}
      directory={store}
      chosen={other ? [other] : []}
      onChange={([to]) => {
        const others = { ...entry.others };
        if (to) others[action.id] = to;
        else delete others[action.id];
        onChange({ others });
      }}
    />
  ) : null;
}

function OutcomeWords({ outcome }: { outcome: Outcome }): React.ReactElement {
  const styles = useStyles();
  switch (outcome.kind) {
    case 'writing':
      return (
        <span key="writing" role="status">
          Writing
        </span>
      );
    case 'done':
      return (
        <span key="done" role="status">
          {outcome.words}.
        </span>
      );
    case 'failed':
      return (
        <span role="alert" className={styles.wrong}>
          Not handed over. {outcome.why}
        </span>
      );
  }
}

/** The button, and once all is written what became of it. */
function HandoverFoot({
  name,
  chosen,
  handing: { outcomes, writing },
  keptAt,
}: {
  name: string;
  chosen: readonly RatedAction[];
  handing: HandingOver;
  keptAt: number | null;
}): React.ReactElement {
  const styles = useStyles();
  const done = chosen.length > 0 && chosen.every(({ action }) => outcomes.get(action.id)?.kind === 'done');
  const failed = [...outcomes.values()].filter(({ kind }) => kind === 'failed').length;
  return done && !writing.running ? (
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
      <DraftNote keptAt={keptAt} />
    </div>
  );
}
