import '@testing-library/jest-dom';
import * as React from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { SiteError } from '../../lists/planStore';
import type { Person } from '../../plan/people';
import { people } from '../../plan/testing';
import { PeoplePicker } from './PeoplePicker';
import type { PeopleDirectory } from './usePeopleSearch';

// Drawing whole screens takes longer than Jest's default limit when eight suites share two cores.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

const directory: PeopleDirectory = {
  searchPeople: async (text) =>
    people
      .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(text.toLowerCase()))
      .map(({ name, login, email }) => ({ name, login, email, jobTitle: `Job of ${name}` })),
  ensurePerson: async (login) => {
    const person = people.find((each) => each.login === login);
    if (!person) throw new SiteError('SharePoint does not know this person.', 'not found', '404');
    return person;
  },
};

function Picker(props: Partial<React.ComponentProps<typeof PeoplePicker>>): React.ReactElement {
  const [chosen, setChosen] = React.useState<Person[]>([]);
  return (
    <FluentProvider theme={webLightTheme}>
      <PeoplePicker label="Lead" directory={directory} chosen={chosen} onChange={setChosen} {...props} />
    </FluentProvider>
  );
}

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Lead' });
const names = (): string[] =>
  screen.queryAllByRole('button', { name: /^Remove / }).map((button) => button.getAttribute('aria-label') ?? '');

describe('naming people', () => {
  it('finds and names somebody by keyboard alone, showing what they do', async () => {
    render(<Picker />);
    await userEvent.tab();
    expect(field()).toHaveFocus();
    await userEvent.keyboard('oak');
    const option = await screen.findByRole('option', { name: /Martin Oakley/ });
    expect(option).toHaveTextContent('Job of Martin Oakley');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(names()).toEqual(['Remove Martin Oakley']));
    expect(field()).toHaveValue('');
  });

  it('is one stop on the way through a form', async () => {
    render(
      <>
        <Picker />
        <button type="button">Next</button>
      </>,
    );
    await userEvent.tab();
    expect(field()).toHaveFocus();
    expect(screen.getAllByRole('button')).toEqual([screen.getByRole('button', { name: 'Next' })]);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus();
  });

  it('leaves alone what is typed elsewhere in the form while somebody is being named', async () => {
    let known = (): void => undefined;
    const slow: PeopleDirectory = {
      ...directory,
      ensurePerson: async (login) => {
        await new Promise<void>((resolve) => (known = resolve));
        return directory.ensurePerson(login);
      },
    };
    const Form = (): React.ReactElement => {
      const [entry, setEntry] = React.useState({ lead: [] as Person[], phone: '' });
      return (
        <>
          <Picker directory={slow} chosen={entry.lead} onChange={(lead) => setEntry({ ...entry, lead })} />
          <input
            aria-label="Telephone"
            value={entry.phone}
            onChange={(e) => setEntry({ ...entry, phone: e.target.value })}
          />
        </>
      );
    };
    render(<Form />);
    await userEvent.type(field(), 'oak');
    await userEvent.click(await screen.findByRole('option', { name: /Oakley/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Telephone' }), '01632 960 114');
    known();
    await waitFor(() => expect(names()).toEqual(['Remove Martin Oakley']));
    expect(screen.getByRole('textbox', { name: 'Telephone' })).toHaveValue('01632 960 114');
  });

  describe('in a form that is sent at once', () => {
    let answer: { known(): void; refuse(): void };
    const slow: PeopleDirectory = {
      ...directory,
      ensurePerson: (login) =>
        new Promise((resolve, reject) => {
          answer = {
            known: () => void directory.ensurePerson(login).then(resolve),
            refuse: () => reject(new SiteError('SharePoint is busy.', 'busy', '503')),
          };
        }),
    };
    function Form({ send }: { send(lead: readonly Person[]): void }): React.ReactElement {
      const [lead, setLead] = React.useState<Person[]>([]);
      const [phone, setPhone] = React.useState('');
      return (
        <FluentProvider theme={webLightTheme}>
          <form
            aria-label="Change the lead"
            onSubmit={(event) => {
              event.preventDefault();
              send(lead);
            }}
          >
            <PeoplePicker label="Lead" directory={slow} chosen={lead} onChange={setLead} />
            <input aria-label="Telephone" value={phone} onChange={(event) => setPhone(event.target.value)} />
            <button type="submit">Save</button>
          </form>
        </FluentProvider>
      );
    }
    const chooseAndSave = async (): Promise<jest.Mock> => {
      const send = jest.fn();
      render(<Form send={send} />);
      await userEvent.type(screen.getByRole('textbox', { name: 'Telephone' }), '01632 960 114');
      await userEvent.type(field(), 'oak');
      await userEvent.click(await screen.findByRole('option', { name: /Oakley/ }));
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      expect(send).not.toHaveBeenCalled();
      expect(screen.getByText('Naming Martin Oakley first')).toBeInTheDocument();
      return send;
    };

    it('is sent with the person once the directory has answered', async () => {
      const send = await chooseAndSave();
      answer.known();
      await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
      expect(send).toHaveBeenCalledWith([expect.objectContaining({ name: 'Martin Oakley' })]);
    });

    it('is not sent when the person could not be named, and keeps what was typed', async () => {
      const send = await chooseAndSave();
      answer.refuse();
      expect(await screen.findByText(/Martin Oakley could not be named\. SharePoint is busy/)).toBeInTheDocument();
      expect(screen.getByRole('textbox', { name: 'Telephone' })).toHaveValue('01632 960 114');
      expect(send).not.toHaveBeenCalled();
      // The second press sends the form with the people it has.
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      expect(send).toHaveBeenCalledWith([]);
    });

    it('is not sent without one of two who could not be named', async () => {
      const answers: { [login: string]: { known(): void; refuse(): void } } = {};
      const each: PeopleDirectory = {
        ...directory,
        ensurePerson: (login) =>
          new Promise((resolve, reject) => {
            answers[login.split('@')[0]] = {
              known: () => void directory.ensurePerson(login).then(resolve),
              refuse: () => reject(new SiteError('SharePoint is busy.', 'busy', '503')),
            };
          }),
      };
      const send = jest.fn();
      const Two = (): React.ReactElement => {
        const [lead, setLead] = React.useState<Person[]>([]);
        const [deputy, setDeputy] = React.useState<Person[]>([]);
        return (
          <FluentProvider theme={webLightTheme}>
            <form onSubmit={send}>
              <PeoplePicker label="Lead" directory={each} chosen={lead} onChange={setLead} />
              <PeoplePicker label="Deputy" directory={each} chosen={deputy} onChange={setDeputy} />
              <button type="submit">Save</button>
            </form>
          </FluentProvider>
        );
      };
      render(<Two />);
      for (const [label, typed] of [
        ['Lead', 'oak'],
        ['Deputy', 'nair'],
      ]) {
        await userEvent.type(screen.getByRole('combobox', { name: label }), typed);
        await userEvent.click(await screen.findByRole('option', { name: new RegExp(typed, 'i') }));
      }
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      const [oakley, nair] = Object.keys(answers);
      answers[oakley].refuse();
      await screen.findByText(/Martin Oakley could not be named/);
      answers[nair].known();
      await waitFor(() => expect(names()).toEqual(['Remove Priya Nair']));
      expect(send).not.toHaveBeenCalled();
    });
  });

  it('puts one in the place of another, or several beside each other', async () => {
    const { unmount } = render(<Picker />);
    const name = async (typed: string, whom: RegExp): Promise<void> => {
      await userEvent.type(field(), typed);
      await userEvent.click(await screen.findByRole('option', { name: whom }));
      await waitFor(() => expect(field()).toHaveValue(''));
    };
    await name('oak', /Oakley/);
    await name('nair', /Nair/);
    expect(names()).toEqual(['Remove Priya Nair']);
    unmount();
    render(<Picker multiple />);
    await name('oak', /Oakley/);
    await name('nair', /Nair/);
    expect(names()).toEqual(['Remove Martin Oakley', 'Remove Priya Nair']);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Martin Oakley' }));
    expect(names()).toEqual(['Remove Priya Nair']);
  });

  it('says when nobody is found, and what to try', async () => {
    render(<Picker />);
    await userEvent.type(field(), 'zzz');
    expect(await screen.findByText(/Nobody called “zzz” was found\. Check the spelling/)).toBeInTheDocument();
  });

  it('says of somebody named before that the account is disabled or gone', async () => {
    const derek: Person = {
      id: 9,
      name: 'Derek Malin',
      login: 'derek.malin@council.example',
      email: 'derek.malin@council.example',
    };
    render(<Picker multiple chosen={[derek, people[1]]} />);
    expect(await screen.findByText(/^No longer in the directory, or the account is disabled/)).toBeInTheDocument();
    expect(screen.getByText('Derek Malin').parentElement).toHaveTextContent('choose somebody else');
    expect(screen.getByText('Priya Nair').parentElement).not.toHaveTextContent('choose somebody else');
  });

  it('says why somebody could not be named, and when the directory does not answer', async () => {
    const refusing: PeopleDirectory = {
      ...directory,
      ensurePerson: async () => {
        throw new SiteError('You may not add people to this site.', 'not allowed', '403');
      },
    };
    const { unmount } = render(<Picker directory={refusing} />);
    await userEvent.type(field(), 'oak');
    await userEvent.click(await screen.findByRole('option', { name: /Oakley/ }));
    expect(
      await screen.findByText('Martin Oakley could not be named. You may not add people to this site.'),
    ).toBeInTheDocument();
    unmount();
    const silent: PeopleDirectory = {
      ...directory,
      searchPeople: async () => {
        throw new SiteError('The directory cannot be reached.', 'offline', '');
      },
    };
    render(<Picker directory={silent} />);
    await userEvent.type(field(), 'oak');
    expect(await screen.findByText('The directory cannot be reached.')).toBeInTheDocument();
  });
});
