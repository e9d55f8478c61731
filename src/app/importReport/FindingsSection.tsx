import * as React from 'react';
import { Button, Checkbox, Select, mergeClasses } from '@fluentui/react-components';
import { firstSentence } from '../../plan/words';
import type { ImportPreview, PreviewedFinding } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { nameOf } from './names';
import { PageLink } from './PageLink';
import { usePassageStyles } from './passageStyles';
import { usePreviewStyles } from './previewStyles';

export interface FindingsSectionProps {
  preview: ImportPreview;
  onChange(change: PreviewChange): void;
  onShowPage(page: number): void;
  disabled: boolean;
}

/**
 * Lists strengths, and findings that recommendations answer, each with its page, to keep or leave out (requirement 9).
 * Left out when the report marks none.
 */
export function FindingsSection({
  preview,
  onChange,
  onShowPage,
  disabled,
}: FindingsSectionProps): React.ReactElement | null {
  const shared = usePreviewStyles();
  const [open, setOpen] = React.useState(false);
  const { findings } = preview;
  if (findings.length === 0) return null;
  const kept = findings.filter(({ keep }) => keep).length;
  const none = kept === 0;
  return (
    <section aria-labelledby="import-findings">
      <div className={shared.head}>
        <h2 id="import-findings" className={shared.heading}>
          {title(findings)}
        </h2>
        <span className={shared.aside}>{kept === findings.length ? 'all kept' : `${kept} kept`}</span>
        <Button className={shared.press} appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide them' : 'Look through them'}
        </Button>
      </div>
      {open ? (
        <>
          <Button
            className={shared.press}
            disabled={disabled}
            onClick={() => onChange({ change: 'findings', ids: findings.map(({ id }) => id), fields: { keep: none } })}
          >
            {none ? 'Keep all' : 'Drop all'}
          </Button>
          <ul className={shared.list}>
            {findings.map((finding) => (
              <FindingRow
                key={finding.id}
                finding={finding}
                recommendations={preview.recommendations}
                onChange={onChange}
                onShowPage={onShowPage}
                disabled={disabled}
              />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

interface FindingRowProps extends Omit<FindingsSectionProps, 'preview'> {
  finding: PreviewedFinding;
  recommendations: ImportPreview['recommendations'];
}

/**
 * One strength or finding, to keep or leave out. For a finding the person can also choose the recommendation that
 * answers it.
 */
function FindingRow({ finding, recommendations, onChange, onShowPage, disabled }: FindingRowProps): React.ReactElement {
  const styles = usePassageStyles();
  const shared = usePreviewStyles();
  const change = (fields: Extract<PreviewChange, { change: 'findings' }>['fields']): void =>
    onChange({ change: 'findings', ids: [finding.id], fields });
  const name = `the ${finding.kind} on page ${finding.page}: ${firstSentence(finding.text, 60)}`;
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={`Keep ${name}`}
        checked={finding.keep}
        disabled={disabled}
        onChange={(_, { checked }) => change({ keep: checked === true })}
      />
      <div className={styles.body}>
        <p className={mergeClasses(styles.text, !finding.keep && styles.left)}>{finding.text}</p>
        {finding.kind === 'finding' && finding.keep ? (
          <div className={styles.answers}>
            <Select
              aria-label={`What answers ${name}`}
              disabled={disabled}
              value={String(finding.recommendationId ?? '')}
              onChange={(_, { value }) => change({ recommendationId: value === '' ? null : Number(value) })}
            >
              <option value="">No recommendation answers it</option>
              {recommendations.map((each, index) => (
                <option key={each.id} value={each.id}>
                  {`Answered by ${nameOf(each, index)}: ${firstSentence(each.text, 60)}`}
                </option>
              ))}
            </Select>
            {finding.recommendationId !== null && !finding.sure ? (
              <span className={shared.aside}>The likeliest; the report does not say which.</span>
            ) : null}
          </div>
        ) : null}
      </div>
      <span className={styles.page}>
        <PageLink page={finding.page} what={name} onShowPage={onShowPage} />
      </span>
    </li>
  );
}

function title(findings: PreviewedFinding[]): string {
  const count = (kind: PreviewedFinding['kind'], one: string, many: string): string | null => {
    const number = findings.filter((each) => each.kind === kind).length;
    return number === 0 ? null : `${number} ${number === 1 ? one : many}`;
  };
  return [count('strength', 'strength', 'strengths'), count('finding', 'finding', 'findings')]
    .filter(Boolean)
    .join(' and ');
}
