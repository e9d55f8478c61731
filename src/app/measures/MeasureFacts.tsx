import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading, touchTarget } from '../ui/styleParts';
import { formatDay } from '../../plan/day';
import { shortLabel } from '../../plan/fields/field';
import { measureFields as fields } from '../../plan/fields/measures';
import { formatValue } from '../../plan/measures/values';
import { shownBaseline } from '../../plan/measures/smallNumbers';
import { targetWords } from '../../plan/measures/words';
import { comparatorWords } from '../../plan/measures/comparing';
import { toleranceInWords } from '../../plan/measures/tolerance';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, screenRoute } from '../context/routes';
import type { MeasureView } from './useMeasures';
import { FactList } from '../ui/FactList';
import type { Fact } from '../ui/FactList';

const useStyles = makeStyles({
  heading: {
    marginTop: 0,
    marginBottom: '8px',
    ...sectionHeading,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  action: { display: 'block', ...touchTarget },
});

/** Shows the facts of a measure as terms and descriptions. A fact without a value is left out. */
export function MeasureFacts({ shown }: { shown: MeasureView }): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const { measure, owner } = shown;
  const baseline = shownBaseline(measure);
  const priority = data.priorities.find(({ id }) => id === measure.priorityId);
  const actions = view.actions.filter(({ action }) => measure.actionIds.includes(action.id));
  const total = data.measures.find(({ id }) => id === measure.totalId);
  const by = (day: string | null): string => (day === null ? '' : formatDay(day));
  const facts: Fact[] = [
    [shortLabel(fields.definition), measure.definition],
    [shortLabel(fields.source), measure.source],
    [shortLabel(fields.direction), { up: 'more', down: 'less', hold: 'staying in the range' }[measure.direction]],
    [
      fields.baseline.label,
      baseline !== null &&
        `${formatValue(measure, baseline)}${measure.baselineDay ? ` on ${by(measure.baselineDay)}` : ''}`,
    ],
    [
      fields.target.label,
      measure.target !== null && `${targetWords(measure)}${measure.targetDay ? ` by ${by(measure.targetDay)}` : ''}`,
    ],
    [fields.numerator.label, measure.numerator],
    [fields.denominator.label, measure.denominator],
    [fields.tolerance.label, toleranceInWords(measure)],
    [
      fields.comparators.label,
      measure.comparators.length > 0 &&
        measure.comparators.map((one) => (
          <div key={`${one.name} ${one.year}`}>
            {comparatorWords(measure, one)}
            {one.source ? <span className={styles.quiet}> ({one.source})</span> : null}
          </div>
        )),
    ],
    [
      fields.definitionChanges.label,
      measure.definitionChanges.length > 0 &&
        measure.definitionChanges.map(({ from, words }) => (
          <div key={from}>
            From {formatDay(from)}: {words}
          </div>
        )),
    ],
    [
      fields.totalId.label,
      total && (
        <RouteLink to={screenRoute('measures', total.ref)}>
          {total.ref}, {total.title}
        </RouteLink>
      ),
    ],
    [fields.ownerId.label, owner?.name ?? 'Nobody yet'],
    [fields.priorityId.label, priority && `${priority.ref}, ${priority.title}`],
    [
      actions.length === 1 ? 'Action' : shortLabel(fields.actionIds),
      actions.length > 0 &&
        actions.map(({ action, state }) => (
          <RouteLink key={action.id} to={actionRoute(action.ref)} className={styles.action}>
            {action.ref} {action.text}
            {state.done ? ' (complete; the measure goes on)' : ''}
          </RouteLink>
        )),
    ],
    [
      shortLabel(fields.suppressBelow),
      measure.suppressBelow !== null && `Numbers under ${measure.suppressBelow}, which could tell who is meant`,
    ],
  ];
  return (
    <section>
      <h2 className={styles.heading}>What is measured</h2>
      <FactList facts={facts} />
    </section>
  );
}
