import * as React from 'react';
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { firstSentence } from '../../plan/words';
import { lookedAtAgain } from './destination';
import type { OpenPlan } from './destination';
import type { ImportPreview, PreviewedProgress } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { PageLink } from './PageLink';
import { usePassageStyles } from './passageStyles';
import { usePreviewStyles } from './previewStyles';

export interface ProgressSectionProps {
  preview: ImportPreview;
  onChange(change: PreviewChange): void;
  onShowPage(page: number): void;
  disabled: boolean;
}

/**
 * Lists the paragraphs of a visit's letter that may describe progress on the plan's recommendations. Paragraphs whose
 * words match a recommendation are suggested, and any other can be chosen (requirement 11). Left out unless the letter
 * goes into that plan.
 */
export function ProgressSection({
  preview,
  onChange,
  onShowPage,
  disabled,
}: ProgressSectionProps): React.ReactElement | null {
  const shared = usePreviewStyles();
  const [all, setAll] = React.useState(false);
  const { progress, openPlan, destination } = preview;
  if (destination !== 'open plan' || !openPlan || progress.length === 0) return null;
  const offered = progress.filter((each) => each.offered || each.keep);
  const shown = all ? progress : offered;
  const others = progress.length - offered.length;
  return (
    <section aria-labelledby="import-progress">
      <div className={shared.head}>
        <h2 id="import-progress" className={shared.heading}>
          What it found about earlier recommendations
        </h2>
        <span className={shared.aside}>{`${progress.filter(({ keep }) => keep).length} kept`}</span>
      </div>
      <p className={shared.quiet}>
        {offered.length > 0
          ? 'These paragraphs seem to speak of what was recommended before. Tick those that do.'
          : 'No paragraph seems to speak of what was recommended before.'}
      </p>
      <ul className={shared.list}>
        {shown.map((each) => (
          <ProgressRow
            key={each.id}
            progress={each}
            earlier={lookedAtAgain(openPlan)}
            onChange={onChange}
            onShowPage={onShowPage}
            disabled={disabled}
          />
        ))}
      </ul>
      {others > 0 ? (
        <Button className={shared.press} aria-expanded={all} disabled={disabled} onClick={() => setAll(!all)}>
          {all ? 'Show what is offered only' : `Show the letter’s other paragraphs (${others})`}
        </Button>
      ) : null}
    </section>
  );
}

interface ProgressRowProps extends Omit<ProgressSectionProps, 'preview'> {
  progress: PreviewedProgress;
  earlier: OpenPlan['recommendations'];
}

/** One paragraph, to keep or leave out, with the recommendation that it concerns. */
function ProgressRow({ progress, earlier, onChange, onShowPage, disabled }: ProgressRowProps): React.ReactElement {
  const styles = usePassageStyles();
  const { id, keep, text, page, recommendationId } = progress;
  const name = `the paragraph on page ${page}: ${firstSentence(text, 60)}`;
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={`Keep ${name}`}
        checked={keep}
        disabled={disabled}
        onChange={(_, { checked }) => onChange({ change: 'progress', id, fields: { keep: checked === true } })}
      />
      <div className={styles.body}>
        <p className={styles.text}>{text}</p>
        <Select
          aria-label={`What ${name} speaks of`}
          disabled={disabled}
          value={String(recommendationId ?? '')}
          onChange={(_, { value }) =>
            onChange({
              change: 'progress',
              id,
              fields:
                value === ''
                  ? { recommendationId: null, keep: false }
                  : { recommendationId: Number(value), keep: true },
            })
          }
        >
          <option value="">Speaks of no recommendation</option>
          {earlier.map((each) => (
            <option key={each.id} value={each.id}>
              {`Recommendation ${each.ref}: ${firstSentence(each.text, 60)}`}
            </option>
          ))}
        </Select>
      </div>
      <span className={styles.page}>
        <PageLink page={page} what={name} onShowPage={onShowPage} />
      </span>
    </li>
  );
}
