import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { RatingKey } from '../../plan/fields';
import type { Counts } from '../../plan/view';
import { visuallyHidden } from '../ui/visuallyHidden';
import { RatingMark } from './RatingMark';
import { ratingColour } from './ratingColours';
import { countsInWords, partInWords, ratingInitials, ratingOrder, ratingWords } from '../../plan/ratingWords';

export interface RatingBarProps {
  counts: Counts;
  /** Makes each part of the bar a button that selects its rating. */
  onSelect?: (rating: RatingKey) => void;
  selected?: RatingKey | null;
}

const colours = Object.fromEntries(
  ratingOrder.map((rating) => [
    rating,
    {
      backgroundColor: ratingColour(rating, 'Fill'),
      color: ratingColour(rating, 'Letter'),
      borderTopColor: ratingColour(rating, 'Outline'),
      borderRightColor: ratingColour(rating, 'Outline'),
      borderBottomColor: ratingColour(rating, 'Outline'),
      borderLeftColor: ratingColour(rating, 'Outline'),
    },
  ]),
) as Record<RatingKey, object>;

const useColours = makeStyles(colours);

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '2px' },
  part: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '30px',
    height: '44px',
    paddingTop: 0,
    paddingRight: '2px',
    paddingBottom: 0,
    paddingLeft: '2px',
    borderTopWidth: '1px',
    borderRightWidth: '1px',
    borderBottomWidth: '1px',
    borderLeftWidth: '1px',
    borderTopStyle: 'solid',
    borderRightStyle: 'solid',
    borderBottomStyle: 'solid',
    borderLeftStyle: 'solid',
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    forcedColorAdjust: 'none',
    flexBasis: 0,
    overflow: 'hidden',
  },
  button: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px', overflow: 'visible' },
    ':hover': { textDecorationLine: 'underline' },
  },
  pressed: {
    boxShadow: `0 4px 0 0 ${tokens.colorNeutralBackground1}, 0 7px 0 0 ${tokens.colorNeutralForeground1}`,
    overflow: 'visible',
  },
  small: {
    height: '22px',
    minWidth: '26px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    letterSpacing: '0.06em',
  },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '18px',
    rowGap: '6px',
    marginTop: '10px',
    marginBottom: 0,
    paddingLeft: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [upTo.pair]: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '32px' },
  },
  keyPart: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  count: {
    [upTo.pair]: { marginLeft: 'auto' },
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/**
 * Shows all actions by rating: a bar to scale with the counts on it, a key with words below it, and the same figures as
 * a table for people who cannot see the bar. With `onSelect` each part is a button.
 */
export function RatingBar({ counts, onSelect, selected = null }: RatingBarProps): React.ReactElement {
  const styles = useStyles();
  const fill = useColours();
  const shown = ratingOrder.filter((rating) => counts[rating] > 0);
  return (
    <div>
      <div
        className={styles.bar}
        role={onSelect ? 'group' : undefined}
        aria-label={onSelect ? 'Show only one rating' : undefined}
        aria-hidden={onSelect ? undefined : true}
      >
        {shown.map((rating) => {
          const className = mergeClasses(
            styles.part,
            fill[rating],
            onSelect && styles.button,
            selected === rating && styles.pressed,
          );
          return onSelect ? (
            <button
              key={rating}
              type="button"
              className={className}
              style={{ flexGrow: counts[rating] }}
              aria-pressed={selected === rating}
              aria-label={`${ratingWords[rating]}: ${counts[rating]} ${counts[rating] === 1 ? 'action' : 'actions'}`}
              onClick={() => onSelect(rating)}
            >
              {counts[rating]}
            </button>
          ) : (
            <span key={rating} className={className} style={{ flexGrow: counts[rating] }}>
              {ratingInitials[rating]}
              {counts[rating]}
            </span>
          );
        })}
      </div>
      <ul className={styles.key} aria-hidden="true">
        {shown.flatMap((rating) => {
          const own = (
            <li key={rating} className={styles.keyPart}>
              <RatingMark rating={rating} size={20} decorative />
              {rating === 'Blue' ? 'Complete' : ratingWords[rating]}{' '}
              <span className={styles.count}>{counts[rating]}</span>
            </li>
          );
          if (rating === 'Green' && counts.awaiting > 0)
            return [
              own,
              <li key="awaiting" className={styles.keyPart}>
                <RatingMark rating="Green" awaiting size={20} decorative />
                of them awaiting acceptance <span className={styles.count}>{counts.awaiting}</span>
              </li>,
            ];
          if (rating !== 'Blue' || counts.embedded === 0) return [own];
          return [
            own,
            <li key="embedded" className={styles.keyPart}>
              <RatingMark rating="Blue" embedded size={20} decorative />
              of them embedded <span className={styles.count}>{counts.embedded}</span>
            </li>,
          ];
        })}
      </ul>
      <CountsTable counts={counts} />
    </div>
  );
}

/** The same counts as a table for screen readers. */
function CountsTable({ counts }: { counts: Counts }): React.ReactElement {
  return (
    <div style={visuallyHidden}>
      <table>
        <caption>{`Actions by rating, ${counts.total} in all`}</caption>
        <thead>
          <tr>
            <th scope="col">Rating</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {ratingOrder.map((rating) => (
            <tr key={rating}>
              <th scope="row">{ratingWords[rating]}</th>
              <td>
                {counts[rating]}
                {partInWords(rating, counts) === null ? '' : `, ${partInWords(rating, counts)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface SmallRatingBarProps {
  counts: Counts;
  /** The number of actions that the full width represents, so that several bars share one scale. */
  scale: number;
}

/** A bar in a table row with letters and counts on it, drawn to the scale of the other rows. */
export function SmallRatingBar({ counts, scale }: SmallRatingBarProps): React.ReactElement {
  const styles = useStyles();
  const fill = useColours();
  return (
    <div
      role="img"
      aria-label={countsInWords(counts)}
      className={styles.bar}
      style={{ width: `${(counts.total / Math.max(scale, 1)) * 100}%` }}
    >
      {ratingOrder
        .filter((rating) => counts[rating] > 0)
        .map((rating) => (
          <span
            key={rating}
            aria-hidden="true"
            className={mergeClasses(styles.part, fill[rating], styles.small)}
            style={{ flexGrow: counts[rating] }}
          >
            {ratingInitials[rating]}
            {counts[rating]}
          </span>
        ))}
    </div>
  );
}
