import * as React from 'react';
import type { Meeting } from '../../plan/fields';
import { agendaOf } from '../../plan/governance/agenda';
import type { NumberedItem } from '../../plan/governance/agenda';
import { mattersArising } from '../../plan/governance/mattersArising';
import { FileLink } from '../components/FileLink';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { AgendaForm } from './AgendaForm';
import { MeetingActionLine } from './MeetingActionLine';
import { useMeetingStyles } from './styles';

/** The items of an agenda in their order, with who brings each and its paper. */
export function AgendaItems({ items }: { items: readonly NumberedItem[] }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  return (
    <ul className={reading.list}>
      {items.map(({ number, title, who, paperUrl }, at) => (
        <li key={at} className={styles.entry}>
          <div className={styles.lettered}>
            <span>{number}</span>
            <div>
              <span className={styles.name}>{title}</span>
              {who ? <span className={styles.small}>{who}</span> : null}
              {/^(https?:\/\/|\/)/.test(paperUrl) ? (
                <FileLink className={reading.link} url={paperUrl}>
                  Read the paper
                </FileLink>
              ) : null}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The agenda of a meeting, what is taken in private apart, and the matters arising from earlier meetings. */
export function AgendaPart({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const { keepsRecords } = useRights();
  const { items, privateItems } = agendaOf(data, meeting, view.today);
  const matters = mattersArising(data, meeting, view.today);
  const isToCome = meeting.state === 'planned' && (meeting.day === null || meeting.day >= view.today);
  // Of a meeting that was held, the usual items say nothing: only an agenda that somebody wrote is shown.
  if (!isToCome && meeting.agenda.length === 0) return null;
  return (
    <>
      <Section
        title="Agenda"
        forms={
          keepsRecords
            ? [{ label: 'Edit the agenda', form: (close) => <AgendaForm meeting={meeting} onClose={close} /> }]
            : []
        }
      >
        {meeting.agenda.length === 0 && keepsRecords ? (
          <p className={reading.none}>The usual items, until you write others.</p>
        ) : null}
        <AgendaItems items={items} />
        {privateItems.length > 0 ? (
          <>
            <p className={styles.small}>Taken in private</p>
            <AgendaItems items={privateItems} />
          </>
        ) : null}
      </Section>
      {matters.length > 0 ? (
        <Section title="Matters arising">
          <ul className={reading.list}>
            {matters.map((standing) => (
              <li key={standing.action.id} className={styles.entry}>
                <MeetingActionLine standing={standing} namesMeeting />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
