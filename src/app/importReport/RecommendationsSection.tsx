import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { whereTheyStand } from './importPreview';
import { doubtsLeft } from './doubtsLeft';
import type { ImportPreview } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { usePreviewStyles } from './previewStyles';
import { RecommendationRow } from './RecommendationRow';
import { nameOf } from './names';

const useStyles = makeStyles({ add: { marginTop: '12px' } });

export interface RecommendationsSectionProps {
  preview: ImportPreview;
  selected: number | null;
  onSelect(id: number): void;
  onChange(change: PreviewChange): void;
  onShowPage(page: number): void;
  problemOf(id: number): string | null;
  disabled: boolean;
}

/** Lists every recommendation that was read, in printed order, and lets somebody add one that reading missed. */
export function RecommendationsSection({
  preview,
  selected,
  onSelect,
  onChange,
  onShowPage,
  problemOf,
  disabled,
}: RecommendationsSectionProps): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const { recommendations } = preview;
  const doubts = doubtsLeft(preview);
  const count = recommendations.length;
  const doubtOf = (id: number): string | null =>
    doubts.find(({ about }) => about && 'recommendationId' in about && about.recommendationId === id)?.message ?? null;
  return (
    <section aria-labelledby="import-recommendations">
      <div className={shared.head}>
        <h2 id="import-recommendations" className={shared.heading}>
          {count === 1 ? '1 recommendation' : `${count || 'No'} recommendations`}
        </h2>
        <span className={shared.aside}>
          {preview.destination === 'history' ? 'kept with the inspection, in no plan' : whereTheyStand(recommendations)}
        </span>
      </div>
      <ul className={shared.list}>
        {recommendations.map((each, index) => (
          <RecommendationRow
            key={each.id}
            recommendation={each}
            name={nameOf(each, index)}
            selected={each.id === selected}
            isFirst={index === 0}
            problem={problemOf(each.id)}
            doubt={doubtOf(each.id)}
            disabled={disabled}
            intoPlan={preview.destination === 'open plan'}
            onSelect={() => onSelect(each.id)}
            onChange={onChange}
            onShowPage={onShowPage}
          />
        ))}
      </ul>
      <Button
        className={styles.add}
        icon={<Add20Regular />}
        disabled={disabled}
        onClick={() => {
          onSelect(preview.nextId);
          onChange({ change: 'add recommendation' });
        }}
      >
        Add one that is missing
      </Button>
    </section>
  );
}
