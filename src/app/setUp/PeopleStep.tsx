import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import { PeoplePicker } from '../forms/PeoplePicker';
import { useServices, useSite } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { Role, SiteCheck } from '../context/services';
import { useMutation } from '../ui/useMutation';
import { Step } from './Step';

const useStyles = makeStyles({
  role: { alignSelf: 'stretch', maxWidth: '480px' },
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

/** What each role may do, as its field says it. Leads are named on their actions, not here. */
const roles: readonly { role: Role; label: string; hint: string }[] = [
  { role: 'managers', label: 'Managers', hint: 'Keep the plan: edit it, rate it, send reminders.' },
  { role: 'members', label: 'Members', hint: 'Councillors who scrutinise the plan: read and ask.' },
  { role: 'clerks', label: 'Clerks', hint: 'Committee staff: read the plan, keep meetings.' },
  { role: 'readers', label: 'Readers', hint: 'Everybody else who may read the plan.' },
];

function RoleField({
  role,
  label,
  hint,
  members,
  onChanged,
}: {
  role: Role;
  label: string;
  hint: string;
  members: Person[];
  onChanged: () => void;
}): React.ReactElement {
  const styles = useStyles();
  const { store, provisioning } = useServices();
  const announce = useAnnounce();
  const changing = useMutation();
  const change = (people: Person[]): void => {
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
        announce(said.join('. '));
      })
      // Also after a failure: some of it may have been done.
      .then(onChanged);
  };
  return (
    <div className={styles.role}>
      <PeoplePicker label={label} hint={hint} directory={store} chosen={members} onChange={change} multiple />
      {changing.problem ? <ProblemNotice problem={changing.problem} /> : null}
    </div>
  );
}

/** Who keeps, reads and scrutinises the plan, and who can do more than that. */
export function PeopleStep({ check, onChanged }: { check: SiteCheck; onChanged: () => void }): React.ReactElement {
  const styles = useStyles();
  const { opened } = useSite();
  const ready = check.roles.length > 0;
  const may = opened.me.isSiteOwner || opened.me.isManager;
  const managers = check.roles.find(({ role }) => role === 'managers')?.members ?? [];
  return (
    <Step title="People" state={!ready ? 'later' : managers.length > 0 ? 'done' : 'to do'}>
      {!ready ? (
        <p>When the lists are made, choose here who keeps the plan and who may read it.</p>
      ) : (
        <>
          <p>Being named lead of an action gives somebody the access they need. Everybody else is named here.</p>
          {may
            ? roles.map(({ role, label, hint }) => (
                <RoleField
                  key={role}
                  role={role}
                  label={label}
                  hint={hint}
                  members={check.roles.find((each) => each.role === role)?.members ?? []}
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
      {check.widerRights.length > 0 ? (
        <div className={styles.wider}>
          <h3 className={styles.heading}>Who can do more than their role gives</h3>
          <ul className={styles.list}>
            {check.widerRights.map(({ name, why }) => (
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
