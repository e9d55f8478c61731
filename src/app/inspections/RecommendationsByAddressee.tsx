import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { print } from '../ui/breakpoints';
import { byAddressee } from '../../plan/inspections/answered';
import type { Answered } from '../../plan/inspections/answered';
import type { RecommendationView } from '../../plan/view';
import { useSectionStyles } from '../ui/sectionStyles';
import { RatingMark } from '../rating';
import { wordOfRating } from '../../plan/ratingWords';
import { RouteLink } from '../ui/RouteLink';
import { recommendationRoute } from '../context/routes';
import { useReadingStyles } from '../ui/readingStyles';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: '8px',
  },
  ref: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  text: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    [print]: { display: 'block' },
  },
  state: { display: 'flex', alignItems: 'center', columnGap: '8px', marginTop: '4px' },
  addressee: {
    marginTop: '12px',
    marginBottom: '8px',
    fontWeight: tokens.fontWeightSemibold,
    ':first-child': { marginTop: 0 },
  },
});

/** The state of a recommendation's actions: "3 actions, 1 complete; worst: off track." */
function stateInWords({ counts, worst }: RecommendationView): string {
  if (!worst?.rating) return 'No response yet';
  const actions = `${counts.total} ${counts.total === 1 ? 'action' : 'actions'}`;
  if (counts.Blue === counts.total)
    return `${actions}, ${counts.embedded === counts.total ? 'all embedded' : 'all complete'}`;
  const done = counts.Blue > 0 ? `, ${counts.Blue} complete` : '';
  return `${actions}${done}; ${counts.total === 1 ? '' : 'furthest behind: '}action ${worst.action.ref} ${wordOfRating(worst.rating).toLowerCase()}`;
}

/** Lists the recommendations by addressee, each with the actions that answer it (requirements 3 and 17). */
export function RecommendationsByAddressee({ answered }: { answered: Answered }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const section = useSectionStyles();
  const groups = byAddressee(answered.recommendations);
  return (
    <>
      {groups.map(({ addressee, items }) => (
        <React.Fragment key={addressee}>
          {groups.length > 1 ? (
            <p className={styles.addressee}>
              {addressee ? `To the ${addressee.replace(/^the /i, '')}` : 'To nobody named'} ({items.length})
            </p>
          ) : null}
          <ul className={reading.list}>
            {items.map((each) => (
              <li key={each.recommendation.id} className={`${reading.row} ${styles.row}`}>
                <span className={styles.ref}>{each.recommendation.ref}</span>
                <div>
                  <RouteLink className={section.stretched} to={recommendationRoute(each.recommendation.ref)}>
                    <span className={styles.text}>{each.recommendation.text}</span>
                  </RouteLink>
                  <div className={`${reading.small} ${styles.state}`}>
                    {each.worst?.rating ? (
                      <RatingMark
                        rating={each.worst.rating.key}
                        embedded={each.worst.rating.embedded}
                        awaiting={each.worst.rating.awaiting}
                        size={18}
                        decorative
                      />
                    ) : null}
                    <span>{stateInWords(each)}</span>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </React.Fragment>
      ))}
    </>
  );
}
