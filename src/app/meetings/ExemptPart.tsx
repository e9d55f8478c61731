import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { ExemptItem, Meeting } from '../../plan/fields';
import { exemptMark, frozenFilesWith, removalPending } from '../../plan/governance/exempt';
import { FileLink } from '../components/FileLink';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan, useServices } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ExemptForm } from './ExemptForm';
import { RemoveVersionsDialog } from './RemoveVersionsDialog';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';

/**
 * Lists the exempt items of a meeting. Only clerks, managers and owners see the section, so that nobody else learns
 * that it has any.
 */
export function ExemptPart({
  meeting,
  items,
}: {
  meeting: Meeting;
  items: Query<ExemptItem[]>;
}): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { seesExempt, keepsRecords } = useRights();
  if (!seesExempt) return null;
  const here = items.status === 'success' ? items.data.filter(({ meetingId }) => meetingId === meeting.id) : [];
  const form = (item: ExemptItem | null) => (close: () => void) => (
    <ExemptForm meeting={meeting} item={item} onClose={close} />
  );
  return (
    <Section title="Exempt" forms={keepsRecords ? [{ label: 'Add an exempt item', form: form(null) }] : []}>
      {items.status === 'error' ? <ProblemNotice problem={items.problem} onRetry={items.refetch} /> : null}
      {items.status === 'success' && here.length === 0 ? (
        <p className={reading.none}>
          Nothing of this meeting is exempt. Only clerks, managers and site owners see this part.
        </p>
      ) : null}
      {here.length > 0 ? (
        <ul className={reading.list}>
          {here.map((item) => (
            <li key={item.id} className={styles.entry}>
              <EditInPlace
                label={`Edit the exempt item ${item.title || item.letter || item.id}`}
                form={keepsRecords ? form(item) : null}
              >
                <span className={styles.name}>{exemptMark(item)}</span>
                <span className={styles.small}>
                  {item.ground === 'confidential'
                    ? item.confidentialBecause
                    : `Public interest: ${item.publicInterest}`}
                </span>
                {item.title ? <p className={styles.words}>{item.title}</p> : null}
                <div className={styles.lettered}>
                  <span>{item.letter}</span>
                  <div>
                    <p className={styles.words}>{item.text}</p>
                    {item.answer ? <p className={styles.words}>{item.answer}</p> : null}
                  </div>
                </div>
                {item.paperUrl ? (
                  <FileLink className={reading.link} url={item.paperUrl}>
                    Read the exempt paper
                  </FileLink>
                ) : null}
              </EditInPlace>
              {item.movedFrom !== null ? <Moved item={item} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

/** Shows what remains to be done after words were made exempt, and the frozen files that may still contain them. */
export function Moved({ item }: { item: ExemptItem }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const { deletes } = useRights();
  const [asking, setAsking] = React.useState(false);
  const papers = useQuery(
    React.useCallback(() => store.readRecords('papers'), [store]),
    { key: data },
  );
  const files = frozenFilesWith(data, item, papers.status === 'success' ? papers.data : []);
  return (
    <>
      {removalPending(item) ? (
        <>
          <p className={mergeClasses(styles.words, styles.warning)}>
            To do by a site owner: the words are gone from the open list, but{' '}
            {item.kind === 'risk' ? 'its earlier versions and the reviews of the risk' : 'its earlier versions'} can
            still be read in SharePoint.
          </p>
          {deletes ? (
            <div className={styles.buttons}>
              <Button className={styles.button} onClick={() => setAsking(true)}>
                Remove the earlier versions for good
              </Button>
            </div>
          ) : (
            <span className={styles.small}>
              Neither clerks nor managers can delete. Ask an owner of this site to open this page and press “Remove the
              earlier versions for good”.
            </span>
          )}
          {asking ? <RemoveVersionsDialog item={item} onClose={() => setAsking(false)} /> : null}
        </>
      ) : (
        <span className={styles.small}>
          Made exempt{item.movedOn ? ` on ${formatDay(item.movedOn)}` : ''}; its earlier versions were removed
          {item.removedOn ? ` on ${formatDay(item.removedOn)}` : ''}.
        </span>
      )}
      {papers.status === 'error' ? <ProblemNotice problem={papers.problem} onRetry={papers.refetch} /> : null}
      {files.length > 0 ? (
        <details>
          <summary className={reading.press}>Frozen files that may still hold the words: {files.length}</summary>
          <ul className={reading.list}>
            {files.map(({ title, url, day }) => (
              <li key={url}>
                <FileLink className={reading.link} url={url}>
                  {title}
                  {day ? `, ${formatDay(day)}` : ''}
                </FileLink>
              </li>
            ))}
          </ul>
          <p className={reading.none}>
            Frozen files are never changed. An owner opens each, and deletes or replaces what must not be read.
          </p>
        </details>
      ) : null}
    </>
  );
}
