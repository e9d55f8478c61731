import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { PlainButton } from '../ui/PlainButton';
import { focusRing, smallText, touchTarget } from '../ui/styleParts';
import { AskButton, OpenQueries, useAskable } from '../components/ask';
import type { AnswerBegun } from '../components/ask';
import { RatingMark } from '../rating/RatingMark';
import { useHost } from '../ui/useHost';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import { dueInWords } from './duties';
import type { Duty } from './duties';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, paddingLeft: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr)',
    columnGap: '12px',
    paddingTop: '12px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': focusRing,
  },
  reason: { margin: 0 },
  due: {
    margin: 0,
    ...smallText,
    fontVariantNumeric: 'tabular-nums',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginTop: '10px' },
  touch: touchTarget,
});

export interface DutyListProps {
  duties: Duty[];
  /** The heading level of each action's title. */
  level: 2 | 3;
  /** The id of the most urgent action, whose button alone is filled; null for none. */
  first: number | null;
  /** Opens the report form in place; left out where the form is on another page. */
  onReport?: (duty: Duty, begun?: AnswerBegun) => void;
  /** Content under an action: its open form. */
  under?: (duty: Duty) => React.ReactNode;
}

/** Lists actions, each with the reason why something is due and, where a report is due, the button to report. */
export function DutyList({ duties, level, first, onReport, under }: DutyListProps): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  const askable = useAskable();
  const Title = `h${level}` as 'h2' | 'h3';
  return (
    <ul className={styles.list}>
      {duties.map((duty) => {
        const { action, rating } = duty.rated;
        const asksReport =
          !duty.onlyAnswer && (duty.urgency === 'late' || duty.urgency === 'soon' || duty.urgency === 'asked');
        const shown = under?.(duty) ?? null;
        return (
          <li key={action.id} className={styles.row}>
            {rating ? <RatingMark rating={rating.key} embedded={rating.embedded} awaiting={rating.awaiting} /> : null}
            <div>
              <Title className={styles.title}>
                <RouteLink to={actionRoute(action.ref)} className={styles.link}>
                  {action.ref} {action.text}
                </RouteLink>
              </Title>
              <p className={styles.reason}>{rating?.reason}</p>
              <p className={styles.due}>{dueInWords(duty)}</p>
              <OpenQueries
                askable={askable.action(duty.rated)}
                mayAnswer={() => true}
                instead={onReport && { onReport: (begun) => onReport(duty, begun) }}
              />
              <AskButton askable={askable.action(duty.rated)} />
              {asksReport && shown === null ? (
                <div className={styles.buttons}>
                  <PlainButton
                    className={styles.touch}
                    look={action.id === first ? 'primary' : 'secondary'}
                    data-report={action.id}
                    aria-label={`Report progress on action ${action.ref}`}
                    onClick={() => (onReport ? onReport(duty) : host.navigate(actionRoute(action.ref, true)))}
                  >
                    Report progress
                  </PlainButton>
                </div>
              ) : null}
              {shown}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
