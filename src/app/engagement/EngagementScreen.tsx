import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import { formatDay } from '../../plan/day';
import { askedByWho, askedInWords, commitmentsInWords, commitmentsOf, isAhead } from '../../plan/engagement/occasions';
import type { Engagement, Partner } from '../../plan/fields';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { EngagementForm } from './EngagementForm';
import { LinkedTo } from './LinkedTo';
import { PartnerForm } from './PartnerForm';
import { capitalised } from '../../plan/words';

const useStyles = makeStyles({
  who: {
    marginTop: '20px',
    marginBottom: '8px',
    fontWeight: tokens.fontWeightSemibold,
    ':first-child': { marginTop: 0 },
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '32px',
    rowGap: '8px',
    marginTop: '6px',
    [upTo.form]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/**
 * The screen of engagement: who was asked, their views and what changed because of them, and the commitments of
 * partners (requirements 40 to 42, 44).
 */
export function EngagementScreen(): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const { manages } = useRights();
  const submittedOn = data.decisions.find(({ step }) => step === 'submitted')?.day ?? null;
  const groups = askedByWho(data.engagement);
  const { partners, jointServices } = commitmentsOf(data.partners);
  return (
    <>
      <ScreenHeading>Engagement and partners</ScreenHeading>
      <p className={reading.lead}>{askedInWords(data.engagement, view.today, submittedOn)}</p>
      <p className={reading.sub}>{commitmentsInWords(partners)}</p>

      <Section
        title="What people said, and what changed because of it"
        forms={
          manages
            ? [
                {
                  label: 'Add an occasion',
                  form: (close) => <EngagementForm engagement={null} onClose={close} />,
                },
              ]
            : []
        }
      >
        {groups.length === 0 ? (
          <p className={reading.none}>
            A development day, a survey, a talk with families: what was said there, and what came of it, is written down
            here.
          </p>
        ) : null}
        {groups.map(({ who, occasions }) => (
          <React.Fragment key={who}>
            <h3 className={styles.who}>{capitalised(who)}</h3>
            <ul className={reading.list}>
              {occasions.map((each) => (
                <li key={each.id} className={reading.row}>
                  <EditInPlace
                    label={`Edit ${each.title}`}
                    form={manages ? (close) => <EngagementForm engagement={each} onClose={close} /> : null}
                  >
                    <Occasion occasion={each} ahead={isAhead(each, view.today)} />
                  </EditInPlace>
                </li>
              ))}
            </ul>
          </React.Fragment>
        ))}
      </Section>

      <div className={reading.two}>
        <Partners kind="partner" partners={partners} />
        <Partners kind="joint service" partners={jointServices} />
      </div>
    </>
  );
}

function Occasion({ occasion, ahead }: { occasion: Engagement; ahead: boolean }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const when = [occasion.day ? formatDay(occasion.day) : '', occasion.method].filter(Boolean).join(', ');
  return (
    <>
      <span className={reading.strong}>{occasion.title}</span>
      {when ? <span className={reading.quiet}>{`, ${when}`}</span> : null}
      {ahead ? <p className={reading.none}>It is still to be held.</p> : null}
      {ahead && occasion.said === '' ? null : (
        <div className={styles.pair}>
          <div>
            <div className={reading.small}>They said</div>
            <p className={reading.text}>{occasion.said || 'Not written down yet.'}</p>
          </div>
          <div>
            <div className={reading.small}>Because of it</div>
            <p className={reading.text}>{occasion.changed || 'Nothing has changed yet.'}</p>
          </div>
        </div>
      )}
      <LinkedTo recommendationIds={occasion.recommendationIds} actionIds={occasion.actionIds} />
    </>
  );
}

const stateWords: { [state in Partner['state']]: string } = {
  gained: 'Committed',
  sought: 'Asked, not yet answered',
  'to be sought': 'Still to be asked',
  declined: 'Declined',
};

const partWords = {
  partner: {
    title: 'Partners’ commitments',
    add: 'Add a partner',
    none: 'What partners are asked to commit to stands here, and whether they have.',
  },
  'joint service': {
    title: 'Joint services',
    add: 'Add a joint service',
    none: 'No service is shared with another council.',
  },
};

function Partners({ kind, partners }: { kind: Partner['kind']; partners: readonly Partner[] }): React.ReactElement {
  const reading = useReadingStyles();
  const { view } = usePlan();
  const { manages } = useRights();
  const words = partWords[kind];
  return (
    <Section
      title={words.title}
      forms={
        manages
          ? [{ label: words.add, form: (close) => <PartnerForm kind={kind} partner={null} onClose={close} /> }]
          : []
      }
    >
      {partners.length === 0 ? <p className={reading.none}>{words.none}</p> : null}
      <ul className={reading.list}>
        {partners.map((each) => {
          const days = [
            each.soughtOn ? `asked ${formatDay(each.soughtOn)}` : '',
            each.gainedOn ? `gained ${formatDay(each.gainedOn)}` : '',
          ].filter(Boolean);
          const answers = view.people.get(each.answeredForById ?? -1)?.name;
          const with_ = [each.contact && `contact: ${each.contact}`, answers && `answered for by ${answers}`];
          return (
            <li key={each.id} className={reading.row}>
              <EditInPlace
                label={`Edit ${each.organisation}`}
                form={manages ? (close) => <PartnerForm kind={kind} partner={each} onClose={close} /> : null}
              >
                <span className={reading.strong}>{each.organisation}</span>
                {each.sharedWith ? <span>{`, shared with ${each.sharedWith}`}</span> : null}
                <p className={reading.text}>{each.commitment}</p>
                {kind === 'partner' ? (
                  <div>
                    <span className={reading.strong}>{stateWords[each.state]}</span>
                    {days.length > 0 ? <span className={reading.quiet}>{`, ${days.join(', ')}`}</span> : null}
                  </div>
                ) : null}
                {each.note ? <p className={reading.text}>{each.note}</p> : null}
                {with_.some(Boolean) ? (
                  <div className={reading.small}>{capitalised(with_.filter(Boolean).join('; '))}</div>
                ) : null}
                <LinkedTo recommendationIds={[]} actionIds={each.actionIds} />
              </EditInPlace>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
