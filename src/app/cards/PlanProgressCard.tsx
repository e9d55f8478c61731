import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import { formatDay } from '../../plan/day';
import { leadInWords } from '../../plan/leads';
import { useSectionStyles } from '../ui/sectionStyles';
import { SentenceText } from '../overview';
import { RatingBar } from '../rating/RatingBar';
import { RatingMark } from '../rating/RatingMark';
import type { ReadyPlan } from '../context/contexts';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, planRoute } from '../context/routes';
import { CardFrame } from './CardFrame';
import type { CardProps } from './CardFrame';

const useStyles = makeStyles({
  sentence: {
    marginTop: '8px',
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  heading: {
    marginTop: '20px',
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '22px 40px minmax(0, 1fr) auto',
    gridTemplateAreas: '"mark ref text lead" ". . reason ."',
    columnGap: '12px',
    paddingTop: '8px',
    paddingBottom: '8px',
    [upTo.smallTable]: {
      gridTemplateColumns: '22px minmax(0, 1fr)',
      gridTemplateAreas: '"mark text" ". reason" ". lead"',
    },
  },
  mark: { gridArea: 'mark' },
  ref: {
    gridArea: 'ref',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    [upTo.smallTable]: { display: 'none' },
  },
  text: { gridArea: 'text', fontWeight: tokens.fontWeightSemibold },
  refInText: { display: 'none', [upTo.smallTable]: { display: 'inline' } },
  reason: { gridArea: 'reason', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  lead: {
    gridArea: 'lead',
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
    [upTo.smallTable]: { textAlign: 'left', fontSize: tokens.fontSizeBase200 },
  },
});

function Progress({ plan, lines }: { plan: ReadyPlan; lines: number }): React.ReactElement {
  const styles = useStyles();
  const section = useSectionStyles();
  const button = useButtonLinkStyles();
  const { view } = plan;
  const worst = view.attention.slice(0, lines);
  const more = view.attention.length - worst.length;
  return (
    <>
      <p className={styles.sentence}>
        <SentenceText sentence={view.sentence} />
      </p>
      {view.counts.total > 0 ? <RatingBar counts={view.counts} /> : null}
      {worst.length > 0 ? (
        <>
          <h3 className={styles.heading}>Needs attention</h3>
          <ul className={section.list}>
            {worst.map(({ rated, reason }) => (
              <li key={rated.action.id} className={mergeClasses(section.row, styles.row)}>
                {rated.rating ? (
                  <RatingMark
                    rating={rated.rating.key}
                    embedded={rated.rating.embedded}
                    awaiting={rated.rating.awaiting}
                    className={styles.mark}
                  />
                ) : null}
                <span className={styles.ref} aria-hidden="true">
                  {rated.action.ref}
                </span>
                <RouteLink
                  to={actionRoute(rated.action.ref)}
                  className={mergeClasses(section.stretched, styles.text)}
                  aria-label={`${rated.action.ref} ${rated.action.text}`}
                >
                  <span className={styles.refInText}>{rated.action.ref} </span>
                  {rated.action.text}
                </RouteLink>
                <span className={styles.reason}>{reason}</span>
                <span className={styles.lead}>{leadInWords(rated, 'Nobody leads it')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={button.row}>
        <RouteLink to="#/" className={button.main}>
          Open the plan
        </RouteLink>
        {more > 0 ? (
          <RouteLink to={planRoute({ rating: ['Amber', 'Red'] })} className={button.link}>
            Show all {view.attention.length} that need attention
          </RouteLink>
        ) : null}
      </div>
    </>
  );
}

/**
 * The card that shows the progress of the plan: the sentence, the rating bar, the worst actions, and a link to the
 * plan.
 */
export function PlanProgressCard(props: CardProps): React.ReactElement {
  return (
    <CardFrame {...props} aside={(plan) => `As of ${formatDay(plan.view.today)}`}>
      {(plan) => <Progress plan={plan} lines={props.lines} />}
    </CardFrame>
  );
}
