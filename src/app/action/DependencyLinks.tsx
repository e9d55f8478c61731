import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { cycleInWords } from '../../plan/dependencies/cycles';
import type { Link, Links } from '../../plan/dependencies/waiting';
import { RatingMark } from '../rating';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import type { PlanFilters } from '../context/routes';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '6px' },
  row: { display: 'grid', gridTemplateColumns: '22px minmax(0, 1fr)', columnGap: '8px', whiteSpace: 'normal' },
  link: { color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { marginTop: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'normal' },
});

/** How far the linked action has got: "has to be complete, and is late". */
function standing({ need, met, late, other }: Link, waits: boolean): string {
  if (other.rating === null && waits) return 'It was withdrawn: take it out, or choose another.';
  const needed = need === 'complete' ? 'complete' : 'sufficiently progressed';
  if (met) return waits ? `It is ${needed}: nothing is waited for.` : `It may go on: this one is ${needed}.`;
  const subject = waits ? 'It has to be' : 'Waits until this one is';
  return `${subject} ${needed}${late ? (waits ? ', and it is late.' : ', and this one is late.') : '.'}`;
}

/** Lists the actions that an action waits for, or that wait for it, each with how far it has got (requirement 24). */
export function DependencyLinks({
  kind,
  links,
  filters,
}: {
  kind: 'waits for' | 'holds up';
  links: Links;
  filters: PlanFilters;
}): React.ReactElement {
  const styles = useStyles();
  const waits = kind === 'waits for';
  const { cycle, unknown } = links;
  return (
    <>
      {waits && cycle ? (
        <p className={styles.wrong}>
          {cycleInWords(
            cycle.map(({ action }) => action.id),
            (id) => cycle.find(({ action }) => action.id === id)?.action.ref ?? String(id),
          )}
          : none of them could ever begin. Edit one of them and take the other out.
        </p>
      ) : null}
      <ul className={styles.list}>
        {(waits ? links.waitsFor : links.holdsUp).map((link) => {
          const { action, rating } = link.other;
          return (
            <li key={`${action.id} ${link.need}`} className={styles.row}>
              {rating ? (
                <RatingMark rating={rating.key} embedded={rating.embedded} awaiting={rating.awaiting} size={20} />
              ) : (
                <span />
              )}
              <span>
                <RouteLink to={actionRoute(action.ref, false, filters)} className={styles.link}>
                  {action.ref} {action.text}
                </RouteLink>
                <div className={styles.quiet}>{standing(link, waits)}</div>
              </span>
            </li>
          );
        })}
        {waits
          ? unknown.map((id) => (
              <li key={id} className={styles.quiet}>
                An action that is not in this plan (number {id}). Edit this action to take it out.
              </li>
            ))
          : null}
      </ul>
    </>
  );
}
