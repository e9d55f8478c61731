import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { RatingKey } from '../../plan/fields';
import { ratingColour } from './ratingColours';
import { ratingShapes } from '../../plan/ratingLook';
import { ratingInitials, wordOfRating } from '../../plan/ratingWords';

export interface RatingMarkProps {
  rating: RatingKey;
  /** Only for Blue: the mark is filled when the change is embedded and hollow when the action is complete. */
  embedded?: boolean;
  /** Only for Green: the mark is hollow while a complete action waits for its acceptance. */
  awaiting?: boolean;
  /** The size in pixels: 28 at the head of a panel, 22 in lists, 20 in tables, never below 18. */
  size?: number;
  /** True when the rating's word is beside the mark, so that screen readers do not read it twice. */
  decorative?: boolean;
  className?: string;
}

const useStyles = makeStyles({
  mark: {
    display: 'inline-block',
    flexShrink: 0,
    verticalAlign: 'middle',
    forcedColorAdjust: 'none',
    overflow: 'visible',
  },
  letter: { fontWeight: 700, fontSize: '11px', textAnchor: 'middle', userSelect: 'none' },
});

/** The baseline of the letter in each mark's outline. */
const baselines: { [rating in RatingKey]: number } = { Blue: 15, Green: 15, Amber: 17.6, Red: 14.9, Grey: 15 };

/** The mark of a rating: shape, letter and colour. Wherever it is shown, the reason is beside it in words. */
export function RatingMark({
  rating,
  embedded = false,
  awaiting = false,
  size = 22,
  decorative = false,
  className,
}: RatingMarkProps): React.ReactElement {
  const styles = useStyles();
  const hollow = (rating === 'Blue' && !embedded) || (rating === 'Green' && awaiting);
  const words = wordOfRating({ key: rating, embedded, awaiting });
  const named = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words };
  return (
    <svg
      {...named}
      className={mergeClasses(styles.mark, className)}
      width={size}
      height={size}
      viewBox="0 0 22 22"
      focusable="false"
    >
      <path
        d={ratingShapes[rating]}
        fill={hollow ? 'none' : ratingColour(rating, 'Fill')}
        stroke={hollow ? ratingColour(rating, 'Hollow') : ratingColour(rating, 'Outline')}
        strokeWidth={hollow ? 2 : 1.4}
        strokeLinejoin="round"
      />
      <text
        className={styles.letter}
        x="11"
        y={baselines[rating]}
        fill={hollow ? ratingColour(rating, 'Hollow') : ratingColour(rating, 'Letter')}
        aria-hidden="true"
      >
        {ratingInitials[rating]}
      </text>
    </svg>
  );
}
