import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { normalisedHeading } from '../../documents/existingPlan';
import type { ColumnMapping, PlanField, ReadPlan } from '../../documents/existingPlan';
import { compareWithPlan } from '../../plan/bringIn/comparison';
import type { Comparison } from '../../plan/bringIn/comparison';
import type { IncomingAction } from '../../plan/bringIn/incoming';
import type { BroughtIn } from '../../lists/bringIn';
import type { PlanData } from '../../plan/planData';
import type { Day } from '../../plan/day';
import { viewPlan } from '../../plan/planView';
import type { PeopleDirectory } from '../forms/usePeopleSearch';
import { ConfirmFoot } from '../forms/ConfirmFoot';
import { useAnnounce } from '../ui/useAnnounce';
import { ScreenHeading } from '../ui/ScreenHeading';
import { ActionsSection } from './ActionsSection';
import { withAnswer } from '../../plan/bringIn/answers';
import type { AnswerChange, Answers } from '../../plan/bringIn/answers';
import { broughtInPlan, measuresOffered, numbersGiven, problemsOf } from '../../plan/bringIn/broughtIn';
import type { AnswerProblem } from '../../plan/bringIn/broughtIn';
import { ColumnsSection } from './ColumnsSection';
import { ComparisonSection } from './ComparisonSection';
import { doubtsOf } from './doubts';
import type { Doubt } from './doubts';
import { DoubtsSection } from './DoubtsSection';
import type { PlanInProgress } from './planInProgress';
import type { OfferedMeasure } from '../../plan/bringIn/measuresOffered';
import { fieldsOf, understandActions } from '../../plan/bringIn/understood';
import type { LeadMatches, UnderstoodAction } from '../../plan/bringIn/understood';
import { MeasuresSection } from './MeasuresSection';
import { NotTakenSection } from './NotTakenSection';
import { useBringingIn } from './useBringingIn';
import { useLeadMatches } from './useLeadMatches';
import type { LeadSearch } from './useLeadMatches';
import { mapped } from './usePlanReading';
import { WhereSection } from './WhereSection';

const useStyles = makeStyles({
  content: { maxWidth: '1200px' },
  lead: { maxWidth: '80ch', marginTop: '4px', marginBottom: '12px', color: tokens.colorNeutralForeground2 },
});

export interface PreviewProps {
  inProgress: PlanInProgress;
  /** The open plan, to which the file can be added. */
  data: PlanData | null;
  today: Day;
  directory: PeopleDirectory;
  onMap(mapping: ColumnMapping): void;
  onCancel(): void;
}

/** The file as it is understood with the answers so far. */
interface UnderstoodPlan {
  actions: UnderstoodAction[];
  doubts: Doubt[];
  /** The actions that will be brought in. */
  kept: IncomingAction[];
  /** The comparison with the open plan; null while the file goes into a plan of its own. */
  comparison: Comparison | null;
  plan: Plan;
  /** The numbers that new actions will have, by their place in the file. */
  numbers: ReadonlyMap<string, string>;
  measures: OfferedMeasure[];
}

function useUnderstoodPlan(
  read: ReadPlan,
  data: PlanData | null,
  today: Day,
  answers: Answers,
  matches: LeadMatches,
): UnderstoodPlan {
  const actions = React.useMemo(() => understandActions(read, answers, matches), [read, answers, matches]);
  const kept = React.useMemo(
    () => actions.filter(({ dropped }) => !dropped).map(({ incoming }) => incoming),
    [actions],
  );
  const view = React.useMemo(() => (data ? viewPlan(data, today) : null), [data, today]);
  const comparison = React.useMemo<Comparison | null>(
    () => (data && view && answers.into !== null ? compareWithPlan(data, view, kept, fieldsOf(read)) : null),
    [data, view, answers.into, kept, read],
  );
  const plan = React.useMemo(
    () => broughtInPlan(kept, comparison, data, answers, { name: read.fileName, bytes: NO_BYTES }),
    [kept, comparison, data, answers, read],
  );
  const numbers = React.useMemo(() => numbersGiven(comparison?.added ?? kept, plan), [comparison, kept, plan]);
  const measures = React.useMemo(
    () => measuresOffered(kept, comparison, data, answers),
    [kept, comparison, data, answers],
  );
  const doubts = React.useMemo(() => {
    const recommendations = answers.into === null ? [] : data?.recommendations;
    return doubtsOf(read, actions, answers, matches, { recommendations, numbers });
  }, [read, actions, answers, matches, data, numbers]);
  return { actions, doubts, kept, comparison, plan, numbers, measures };
}

/**
 * The answers so far. They are kept with the file, so that they are still there when somebody leaves the screen and
 * returns.
 */
function useAnswers(inProgress: PlanInProgress): [Answers, (change: AnswerChange) => void] {
  const [answers, answer] = React.useReducer(withAnswer, inProgress.answers);
  React.useEffect(() => {
    inProgress.answers = answers;
  }, [inProgress, answers]);
  return [answers, answer];
}

/**
 * The preview "Is this your plan?": first the doubts, each with a control to settle it, then all actions, then the
 * content that was not used. One button confirms.
 */
export function Preview({ inProgress, data, today, directory, onMap, onCancel }: PreviewProps): React.ReactElement {
  const styles = useStyles();
  const announce = useAnnounce();
  const { read, mapping } = inProgress;
  const [answers, answer] = useAnswers(inProgress);
  const people = React.useMemo(() => data?.people ?? [], [data]);
  const search = useLeadMatches(directory, read, people);
  const [wanted, setWanted] = React.useState(false);
  const [ground, setGround] = React.useState<HTMLDivElement | null>(null);
  const understood = useUnderstoodPlan(read, data, today, answers, search.matches);
  const { doubts, kept, comparison, plan } = understood;
  const found = React.useMemo(() => problemsOf(kept, answers), [kept, answers]);
  const problems = wanted ? found : [];
  const { confirmation, outcome, open } = useBringingIn(inProgress, plan, {
    problems: found.map(({ message }) => message),
    ground,
    onRefused: () => {
      setWanted(true);
      announce(found.map(({ message }) => message).join(' '));
    },
  });
  const locked = confirmation.isLocked;
  const makeAnswer = (change: AnswerChange): void => {
    if (!locked) answer(change);
  };
  const answering = { answers, disabled: locked, onAnswer: makeAnswer };
  const map = (heading: string, field: PlanField | null): void => {
    if (!locked) onMap(mapped(mapping, heading, field));
  };

  if (outcome) return <LeftAlone outcome={outcome} onOpen={() => open(outcome.planId)} />;
  return (
    <div ref={setGround} className={styles.content}>
      <ScreenHeading>{comparison ? 'What would change?' : 'Is this your plan?'}</ScreenHeading>
      <p className={styles.lead}>{inShort(plan, read.fileName, comparison)}</p>
      <WhereSection
        actions={understood.actions}
        answers={answers}
        openPlan={data ? { id: data.plan.id, title: data.plan.title } : null}
        disabled={locked}
        problemOf={(name) => messageAt(problems, (at) => 'plan' in at && at.plan === name)}
        onAnswer={makeAnswer}
      />
      <DoubtsSection
        doubts={doubts}
        searching={searchInWords(search)}
        answers={answers}
        fieldOf={(heading) => fieldUnder(read, heading)}
        directory={directory}
        disabled={locked}
        onAnswer={makeAnswer}
        onMap={map}
      />
      <ColumnsSection columns={read.columns} disabled={locked} onMap={map} />
      {comparison ? <ComparisonSection comparison={comparison} {...answering} /> : null}
      <NewActions understood={understood} problems={problems} {...answering} />
      <MeasuresSection offered={understood.measures} numbers={understood.numbers} {...answering} />
      <NotTakenSection read={read} />
      <ConfirmFoot
        confirmation={confirmation}
        label={confirmLabel(plan)}
        note={noteOf(doubts.filter(({ answered }) => !answered).length)}
        left="This plan was being brought in when the screen was left."
        disabled={isEmpty(plan) || search.done < search.of}
        onCancel={onCancel}
      />
    </div>
  );
}

/**
 * Lists the actions that were left alone because somebody changed them in the meantime. Shown before the plan is
 * opened.
 */
function LeftAlone({ outcome, onOpen }: { outcome: BroughtIn; onOpen(): void }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.content}>
      <ScreenHeading>Brought in, but for what somebody changed meanwhile</ScreenHeading>
      <p className={styles.lead}>
        These actions were left as they are. Bring the file in again to see what still differs.
      </p>
      <ul>
        {outcome.leftAlone.map(({ ref, why }) => (
          <li key={ref}>
            {ref}: {why}
          </li>
        ))}
      </ul>
      <Button appearance="primary" onClick={onOpen}>
        Open the plan
      </Button>
    </div>
  );
}

/** Lists the actions that the plan lacks. Shows nothing when the plan has them all. */
function NewActions({
  understood: { actions, comparison, numbers },
  answers,
  problems,
  disabled,
  onAnswer,
}: {
  understood: UnderstoodPlan;
  answers: Answers;
  problems: AnswerProblem[];
  disabled: boolean;
  onAnswer(change: AnswerChange): void;
}): React.ReactElement | null {
  const added = comparison ? new Set(comparison.added) : null;
  const newOnes = actions.filter(({ incoming, dropped }) => !added || dropped || added.has(incoming));
  if (comparison && newOnes.length === 0) return null;
  return (
    <ActionsSection
      actions={newOnes}
      isNew={comparison !== null}
      numbers={numbers}
      answers={answers}
      problemAt={(place) => problems.find(({ at }) => 'action' in at && at.action === place) ?? null}
      disabled={disabled}
      onAnswer={onAnswer}
    />
  );
}

function fieldUnder(read: ReadPlan, heading: string): PlanField | null {
  return read.columns.find((column) => normalisedHeading(column.heading) === normalisedHeading(heading))?.field ?? null;
}

function searchInWords({ done, of, problem }: LeadSearch): string | null {
  return done < of ? `Looking leads up in the directory: ${done} of ${of}` : problem;
}

function isEmpty({ actions, changes, measures, withdrawn }: Plan): boolean {
  return actions.length + changes.length + measures.length + withdrawn.length === 0;
}

/** The preview only counts what would be written, and needs no file content for that. */
const NO_BYTES = new Uint8Array();

type Plan = ReturnType<typeof broughtInPlan>;

function inShort(plan: Plan, fileName: string, comparison: Comparison | null): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  if (comparison) {
    const differing = comparison.changed.length;
    const differ = differing === 0 ? '' : `, and ${count(differing, 'action differs', 'actions differ')}`;
    return `${fileName} has ${plan.actions.length === 0 ? 'no action' : count(plan.actions.length, 'action', 'actions')} that the plan has not${differ}. Only what is ticked is changed; what was reported is never touched.`;
  }
  const under = [
    count(plan.recommendations.length, 'recommendation', 'recommendations'),
    count(plan.priorities.length, 'theme', 'themes'),
  ].join(' and ');
  return `${fileName} was read as ${count(plan.actions.length, 'action', 'actions')} under ${under}. Nothing is written until you confirm; the file is kept with the plan.`;
}

function confirmLabel({ actions, changes, measures, withdrawn, into }: Plan): string {
  const parts = [
    actions.length > 0 ? `add ${actions.length} ${actions.length === 1 ? 'action' : 'actions'}` : null,
    changes.length > 0 ? `change ${changes.length}` : null,
    measures.length > 0 ? `make ${measures.length} ${measures.length === 1 ? 'measure' : 'measures'}` : null,
    withdrawn.length > 0 ? `withdraw ${withdrawn.length}` : null,
  ].filter(Boolean);
  if (parts.length === 0) return into === null ? 'Nothing to bring in' : 'Nothing to change';
  return `Confirm and ${parts.join(', ')}`;
}

function noteOf(open: number): string {
  if (open === 0) return 'A site owner can undo it as one while nothing has been reported on it.';
  return open === 1
    ? 'One thing is not looked at yet; it is brought in as understood.'
    : `${open} things are not looked at yet; they are brought in as understood.`;
}

function messageAt(problems: AnswerProblem[], isThere: (at: AnswerProblem['at']) => boolean): string | null {
  return problems.find(({ at }) => isThere(at))?.message ?? null;
}
