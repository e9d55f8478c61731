import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import { PeoplePicker } from '../forms/PeoplePicker';
import { useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { Role, SiteCheck } from '../context/services';
import { useMutation } from '../ui/useMutation';
import { Step } from './Step';
import { asSentences } from '../../plan/words';

const useStyles = makeStyles({
  role: { alignSelf: 'stretch', maxWidth: '480px' },
  leaving: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginTop: '8px' },
  question: { margin: 0, flexBasis: '100%' },
  list: { margin: 0, paddingLeft: '20px' },
  wider: { alignSelf: 'stretch' },
  heading: {
    marginTop: '8px',
    marginBottom: '4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The roles with the hints that say what each may do. Leads are named on their actions and not here. */
const roles: readonly { role: Role; label: string; hint: string }[] = [
  { role: 'managers', label: 'Managers', hint: 'Keep the plan: edit it, rate it, send reminders.' },
  { role: 'members', label: 'Members', hint: 'Councillors who scrutinise the plan: read and ask.' },
  {
    role: 'directors',
    label: 'Directors',
    hint: 'Those who answer for the plan: read it with its full editions, ask, and decide.',
  },
  { role: 'clerks', label: 'Clerks', hint: 'Committee staff: read the plan, keep meetings.' },
  { role: 'readers', label: 'Readers', hint: 'Everybody else who may read the plan.' },
];

function RoleField({
  role,
  label,
  hint,
  members,
  groups,
  onChanged,
}: {
  role: Role;
  label: string;
  hint: string;
  members: Person[];
  groups: { id: number; name: string; isKnown: boolean }[];
  onChanged: () => void;
}): React.ReactElement {
  const styles = useStyles();
  const { store, provisioning } = useServices();
  const announce = useAnnounce();
  const changing = useMutation();
  const [leaving, setLeaving] = React.useState<Person | null>(null);
  const write = (people: Person[]): void => {
    const added = people.filter((person) => !members.some((member) => member.id === person.id));
    const removed = members.filter((member) => !people.some((person) => person.id === member.id));
    void changing
      .run(async () => {
        for (const person of added) await provisioning.addToRole(role, person.login);
        for (const person of removed) await provisioning.removeFromRole(role, person.id);
        const said = [
          ...added.map((person) => `${person.name} added to ${label}`),
          ...removed.map((person) => `${person.name} removed from ${label}`),
        ];
        announce(asSentences(said));
      })
      // The site is read again after a failure as well, because some of the changes may have been made.
      .then(onChanged);
  };
  /** Somebody is added at once; taking somebody's rights away is asked about first. */
  const change = (people: Person[]): void => {
    const gone = members.find((member) => !people.some((person) => person.id === member.id));
    if (gone) setLeaving(gone);
    else write(people);
  };
  return (
    <div className={styles.role}>
      <PeoplePicker label={label} hint={hint} directory={store} chosen={members} onChange={change} multiple />
      {leaving ? (
        <Leaving
          person={leaving}
          label={label}
          onKeep={() => setLeaving(null)}
          onTakeOut={() => {
            setLeaving(null);
            write(members.filter((member) => member.id !== leaving.id));
          }}
        />
      ) : null}
      <DirectoryGroups role={role} groups={groups} />
      {changing.problem ? <ProblemNotice problem={changing.problem} /> : null}
    </div>
  );
}

/** Asks before somebody loses a role, with the focus on the answer that changes nothing. */
function Leaving({
  person,
  label,
  onKeep,
  onTakeOut,
}: {
  person: Person;
  label: string;
  onKeep(): void;
  onTakeOut(): void;
}): React.ReactElement {
  const styles = useStyles();
  const keep = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => keep.current?.focus(), []);
  const question = `Take ${person.name} out of ${label}?`;
  return (
    <div role="group" aria-label={question} className={styles.leaving}>
      <p className={styles.question}>
        {question} What they did stays as it is. They lose what this role lets them do at once.
      </p>
      <Button ref={keep} onClick={onKeep}>
        Keep {person.name}
      </Button>
      <Button onClick={onTakeOut}>Take {person.name} out</Button>
    </div>
  );
}

/**
 * Lists the directory groups that have a role, and says what such a group cannot do. The members of a group have the
 * role's rights.
 */
function DirectoryGroups({
  role,
  groups,
}: {
  role: Role;
  groups: { id: number; name: string; isKnown: boolean }[];
}): React.ReactElement | null {
  if (groups.length === 0) return null;
  const names = groups.map(({ name }) => name).join(', ');
  const ending = groups.every(({ isKnown }) => isKnown)
    ? 'Who has left the group counts as manager no longer.'
    : 'While a group is named here, nobody’s time as manager is ended by itself, because SharePoint does not say who has left it: name people themselves where that matters, or have an administrator grant the permission GroupMember.Read.All.';
  // Readers neither ask nor decide, and a lead is always a person.
  const isUnknown = groups.some(({ isKnown }) => !isKnown) && role !== 'readers' && role !== 'leads';
  const others = isUnknown
    ? 'What they ask or decide does not count, because SharePoint does not say who is in such a group: name those who are to ask or decide themselves, or have an administrator grant the permission GroupMember.Read.All.'
    : null;
  const managers = `Each of them counts as plan manager from the day on which they first open the plan. ${ending} An owner of the site counts as manager only when named here themselves.`;
  return (
    <p>
      Also everybody in {groups.length === 1 ? 'the group' : 'the groups'} {names}, as the directory has it.{' '}
      {role === 'managers' ? managers : others}
    </p>
  );
}

/** Says whether people with a role can open the page, and what to do when they cannot. */
function PageAccess({ check, onChanged }: { check: SiteCheck; onChanged: () => void }): React.ReactElement {
  const styles = useStyles();
  const { provisioning } = useServices();
  const { ownsSite } = useRights();
  const opening = useMutation();
  const closed = check.pages.filter((page) => page.open === false);
  const readersOfOtherParts = check.widerRights.filter(({ besideThePlan }) => besideThePlan);
  const nameOf = (address: string): string => decodeURIComponent(address.split('/').pop() ?? address);
  return (
    <>
      <p>
        A role gives the plan’s lists and the page that shows the plan, and nothing else of the site.{' '}
        {check.pages.length > 0
          ? `The plan is shown on ${check.pages.map(({ address }) => nameOf(address)).join(', ')}.`
          : ownsSite
            ? 'No page shows the plan yet.'
            : null}
      </p>
      {readersOfOtherParts.length > 0 ? (
        <div className={styles.wider}>
          <h3 className={styles.heading}>What roles can read beside the plan</h3>
          <ul className={styles.list}>
            {readersOfOtherParts.map(({ name, why }) => (
              <li key={name}>
                <strong>{name}</strong>: {why}
              </li>
            ))}
          </ul>
          <p>
            “Check and repair” takes back what an earlier version gave on the whole site and its pages. The rest
            somebody gave by hand: take it away under the settings of that list.
          </p>
        </div>
      ) : null}
      {check.lockedDown ? (
        <p>
          <strong>This site keeps out whoever has rights on single lists and pages alone.</strong> Its feature
          “Limited-access user permission lockdown mode” is on, so that people with a role could open nothing. A site
          collection administrator switches it off under Site settings, Site collection features.
        </p>
      ) : null}
      {closed.length > 0 ? (
        <>
          <p>Not yet open to the roles: {closed.map(({ address }) => nameOf(address)).join(', ')}.</p>
          {ownsSite ? (
            <Button
              disabled={opening.running}
              onClick={() =>
                void opening
                  .run(() => provisioning.openPages())
                  .then((done) => {
                    if (done) onChanged();
                  })
              }
            >
              {closed.length === 1 ? 'Open this page to the roles' : 'Open these pages to the roles'}
            </Button>
          ) : null}
          {opening.problem ? <ProblemNotice problem={opening.problem} /> : null}
        </>
      ) : null}
    </>
  );
}

/** The step that names the people of each role, and lists people who have more rights than their role gives. */
export function PeopleStep({ check, onChanged }: { check: SiteCheck; onChanged: () => void }): React.ReactElement {
  const styles = useStyles();
  const ready = check.roles.length > 0;
  const { administers } = useRights();
  const wider = check.widerRights.filter(({ besideThePlan }) => !besideThePlan);
  const isFilled = (role: Role): boolean =>
    check.roles.some((each) => each.role === role && each.members.length + each.groups.length > 0);
  const isKept = isFilled('managers');
  const without = roles.filter(({ role }) => (role === 'members' || role === 'clerks') && !isFilled(role));
  return (
    <Step title="People" state={!ready ? 'later' : isKept && without.length === 0 ? 'done' : 'to do'}>
      {!ready ? (
        <p>When the lists are made, choose here who keeps the plan and who may read it.</p>
      ) : (
        <>
          <p>
            Being named lead of an action gives somebody the access they need. Everybody else is named here.
            {without.length > 0
              ? ` Nobody is named yet under ${without.map(({ label }) => label).join(' and ')}.`
              : null}
          </p>
          {administers
            ? roles.map(({ role, label, hint }) => (
                <RoleField
                  key={role}
                  role={role}
                  label={label}
                  hint={hint}
                  members={check.roles.find((each) => each.role === role)?.members ?? []}
                  groups={check.roles.find((each) => each.role === role)?.groups ?? []}
                  onChanged={onChanged}
                />
              ))
            : roles.map(({ role, label }) => (
                <p key={role}>
                  {label}:{' '}
                  {check.roles
                    .find((each) => each.role === role)
                    ?.members.map((member) => member.name)
                    .join(', ') || 'nobody yet'}
                </p>
              ))}
        </>
      )}
      {ready ? <PageAccess check={check} onChanged={onChanged} /> : null}
      {wider.length > 0 ? (
        <div className={styles.wider}>
          <h3 className={styles.heading}>Who can do more than their role gives</h3>
          <ul className={styles.list}>
            {wider.map(({ name, why }) => (
              <li key={`${name} ${why}`}>
                <strong>{name}</strong>: {why}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Step>
  );
}
