import { openDirectory } from './directory';

describe('the directory', () => {
  const directory = openDirectory();

  it('gives everybody of the staff a manager, up to the director', () => {
    const director = directory.find('caroline.hart@council.example')!;
    expect(directory.managerOf(director)).toBeUndefined();
    const outside = ['Caroline Hart', 'Ruth Ellery', 'Fiona Ashe'];
    for (const person of directory.people.filter(({ displayName }) => !outside.includes(displayName))) {
      let above = directory.managerOf(person);
      for (let step = 0; above && above !== director && step < 10; step += 1) above = directory.managerOf(above);
      expect([person.displayName, above]).toEqual([person.displayName, director]);
    }
  });

  it('has one disabled account and one guest, and ids that stay', () => {
    const names = (people: readonly { displayName: string }[]): string[] =>
      people.map(({ displayName }) => displayName);
    expect(names(directory.people.filter(({ accountEnabled }) => !accountEnabled))).toEqual(['Derek Malin']);
    expect(names(directory.people.filter(({ userType }) => userType === 'Guest'))).toEqual(['Fiona Ashe']);
    expect(openDirectory().find('ANNE.FAULKNER@council.example')!.id).toBe(directory.people[0]!.id);
    expect(new Set(directory.people.map(({ id }) => id)).size).toBe(directory.people.length);
  });
});
