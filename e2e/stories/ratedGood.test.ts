import type { Session } from '../screen';
import { addTo, fill, makeLists, partOf, save } from './steps';
import type { Filled } from './steps';
import { openKept, wordsOf } from './keptPaper';
import { readReport, reportPage } from './shropshirePlan';
import { people, describeStory } from './story';

/**
 * Shropshire’s children’s services rated good, 24 November 2017: the council's announcement on the day of the report,
 * kept and shown by the product. The facts are the announcement’s. Where it gives a month or a year without a day, the
 * story gives no day either.
 */

/** The strengths, as the announcement quotes them. */
const quoted = [
  'Since the last inspection, the senior leadership team has systematically developed and improved services for children.',
  'Children and their families benefit from an extensive range of well-coordinated, multi-agency help and support, including early help services.',
  'Adoption is a strength. Children who need adoption are matched well and placed very quickly with adopters. Prospective adopters are assessed and trained to a high standard. The quality of post-adoption support is exceptional.',
  'Arrangements for identifying and responding to children at risk of sexual exploitation or going missing from home, school or care are good.',
  'Most children live with suitably experienced foster carers who support them well and provide stability and access to a wide range of activities.',
];

const summary = [
  'Inspectors from Ofsted judged children’s services in Shropshire good, an improvement on the “adequate” of November 2012. They praise the work to keep children safe, fostering and adoption, and the work to tackle child sexual exploitation.',
  'They also found areas for improvement. Many are already being addressed, and this plan says what we do about each. At the next inspection we want to be outstanding.',
].join('\n\n');

describe('Shropshire rated good', () => {
  const story = describeStory('rated-good', '2017-11-24');
  let manager: Session;

  /** Fills in a form that is a table, one line after the other, and saves it with a reason. */
  const saveLines = async (
    session: Session,
    { name, adds, item }: { name: string; adds: string; item: string },
    lines: Filled[],
    reason: Filled = { 'Why is it changed?': 'As announced today.' },
  ): Promise<void> => {
    const form = session.app.getByRole('form', { name });
    for (const [at, line] of lines.entries()) {
      await form.getByRole('button', { name: adds }).click();
      await fill(form.getByRole('group', { name: `${item} ${at + 1}` }), line);
    }
    await save(form, reason);
  };
  /** Gives somebody a role in Set-up. */
  const nameFor = async (session: Session, role: string, person: string): Promise<void> => {
    const box = session.app.getByRole('combobox', { name: role });
    await box.click();
    await box.pressSequentially(person.split(' ')[0]);
    await session.app
      .getByRole('option', { name: new RegExp(person) })
      .filter({ visible: true })
      .click();
    await session.app
      .getByRole('list', { name: `${role}: chosen` })
      .getByText(person)
      .waitFor();
  };

  story.part('the report is read on the day that it comes out', async () => {
    manager = await story.person(people.manager);
    await makeLists(manager);
    await readReport(manager, 'Ofsted action plan');
    await manager.open('#/inspections');
    await partOf(manager, 'Grades by area')
      .getByRole('row', { name: /^Overall effectiveness.*Good/ })
      .waitFor();
  });

  story.part('what the announcement says of the inspection is written down', async () => {
    await partOf(manager, 'Inspections and visits').getByRole('link', { name: 'Ofsted inspection, 2017' }).click();
    await manager.app.getByRole('button', { name: 'Edit what is known about it' }).click();
    await save(manager.app.getByRole('form', { name: /^Edit Ofsted inspection/ }), {
      Scope: 'Services for children in need of help and protection, looked-after children, and care leavers',
      'Inspectors in the team': '7',
      'How evidence was gathered':
        'They read case files, watched how professional staff work with families and each other, and talked to children, young people and their families wherever possible.',
      'Where the report can be read': reportPage,
      'Why is it changed?': 'As announced today.',
    });
    const about = partOf(manager, 'About it');
    await about.getByText('11 Sep to 5 Oct 2017').waitFor();
    await about.getByText('7 inspectors').waitFor();
    // The safeguarding board is judged as a body beside the council and not as one of its areas.
    await partOf(manager, 'Judgements').getByText('Local Safeguarding Children Board').first().waitFor();
  });

  story.part('the grade of November 2012 stands before it, without a day that nobody gave', async () => {
    await manager.open('#/inspections');
    await addTo(manager, 'Inspections and visits', 'Add an inspection', {
      Council: 'Shropshire',
      Inspectorate: 'Ofsted',
      'Or only the month or year': 'Nov 2012',
    });
    await manager.app.getByRole('heading', { level: 1, name: 'Ofsted inspection, 2012' }).waitFor();
    await addTo(manager, 'Judgements', 'Add a judgement', {
      'What is judged': 'The service overall',
      'Area, as printed': 'Overall effectiveness',
      'Grade, as printed': 'Adequate',
    });
    await manager.app.getByText('November 2012. Adequate overall.').waitFor();
    await manager.open('#/inspections');
    const overall = partOf(manager, 'Grades by area').getByRole('row', { name: /^Overall effectiveness/ });
    await overall.getByText('Better: adequate in 2012').waitFor();
    // The page claims nothing about areas that had no grade before.
    expect(await partOf(manager, 'Grades by area').getByText('No earlier grade').count()).toBe(6);
    await partOf(manager, 'Inspections and visits')
      .getByText(/November 2012\. Adequate overall/)
      .waitFor();
  });

  story.part('strengths in the inspectors’ words, and how the grade compares', async () => {
    for (const text of quoted)
      await addTo(manager, /^Strengths/, 'Add a strength', { 'What the inspectors wrote': text });
    await partOf(manager, 'How it compares').getByRole('button', { name: 'Add a benchmark' }).click();
    const source = 'The council’s announcement, 24 November 2017';
    await saveLines(manager, { name: 'Set the benchmarks', adds: 'Add a benchmark', item: 'Benchmark' }, [
      {
        Figure: '46 councils',
        'What it counts': 'are rated good for their children’s services',
        'Source and day': source,
      },
      {
        Figure: '3 councils',
        'What it counts': 'have achieved the top rating of outstanding',
        'Source and day': source,
      },
      { Figure: 'Top 30%', 'What it counts': 'of councils nationally', 'Source and day': source },
    ]);
  });

  story.part('related services with their own ratings', async () => {
    const services: { name: string; grade: string; known: Filled }[] = [
      {
        name: 'Joint Adoption Service for Shropshire and Telford',
        grade: 'Good',
        known: { Framework: 'Part of Telford’s Ofsted inspection', 'Or only the month or year': '2016' },
      },
      { name: 'Residential children’s home, first of two', grade: 'Good', known: {} },
      { name: 'Residential children’s home, second of two', grade: 'Outstanding', known: {} },
    ];
    for (const { name, grade, known } of services) {
      await manager.open('#/inspections');
      const form = 'Add a related service’s inspection';
      const about = { Service: name, 'Run by': 'Shropshire', Inspectorate: 'Ofsted', ...known };
      await addTo(manager, 'Related services', 'Add a related service', about, form);
      await addTo(manager, 'Judgements', 'Add a judgement', {
        'Area, as printed': 'Overall',
        'Grade, as printed': grade,
      });
    }
  });

  story.part('what the council wants next, what the law changes, and plain words for the public', async () => {
    await manager.open('#/inspections');
    await partOf(manager, 'Grades by area').getByRole('button', { name: 'Set the grades hoped for' }).click();
    await saveLines(
      manager,
      { name: 'Set the grades hoped for', adds: 'Add an area', item: 'Area' },
      [{ Area: 'Overall effectiveness', Grade: 'Outstanding' }],
      { 'Why is it changed?': '“We want to be outstanding”: the cabinet member, today.' },
    );
    await partOf(manager, 'What else drives the plan').getByRole('button', { name: 'Add a driver' }).click();
    await saveLines(
      manager,
      { name: 'Say what else drives the plan', adds: 'Add a driver', item: 'Driver' },
      [
        {
          'What it is called': 'Children and Social Work Act 2017',
          'What it means for the plan':
            'Changes that the safeguarding board will be making as a consequence of the Act.',
        },
      ],
      { 'Why is it changed?': 'The board’s independent chair, today.' },
    );
    await addTo(
      manager,
      'In plain words, for the public',
      'Write the summary',
      { 'In plain words, for the public': summary, 'Why is it changed?': 'For everybody, with the announcement.' },
      'Write the public summary',
    );
  });

  story.part('everybody who may read finds it on one page, with the way to Ofsted’s own report', async () => {
    await manager.open('#/set-up');
    await nameFor(manager, 'Readers', 'Ruth Ellery');
    const reader = await story.person(people.councillor);
    await reader.open('#/inspections');
    await reader.app.getByText(/good overall, in the report published on 24 Nov 2017/).waitFor();
    await reader.app.getByText(quoted[2]).waitFor();
    const related = partOf(reader, 'Related services');
    for (const words of ['Good, Ofsted, 2016', 'Good, Ofsted', 'Outstanding, Ofsted'])
      await related.getByText(words, { exact: true }).waitFor();
    const link = partOf(reader, 'In plain words').getByRole('link', { name: 'Read the inspectors’ own report' });
    expect(await link.getAttribute('href')).toBe(reportPage);
    expect(await reader.app.getByRole('button', { name: /^(Add an?|Change|Write|Set) / }).count()).toBe(0);
    await story.picture(reader.page, 'grades');
    await story.picture(reader.page, 'beside', { from: partOf(reader, 'Related services') });
  });

  story.part('the public version is kept for the public', async () => {
    await manager.open('#/papers/public');
    const preview = manager.page.frameLocator('iframe[title^="Preview"]');
    await preview.getByRole('heading', { level: 1 }).waitFor();
    const keep = manager.app.getByRole('button', { name: 'Keep it for the public' });
    await keep.click();
    await manager.app.getByRole('main').getByText('The paper is kept: in Plan editions.').waitFor({ timeout: 60_000 });
    // The councillor finds the page without help, one click from the Overview.
    const reader = await story.person(people.councillor);
    await reader.open('#/');
    await reader.app.getByRole('link', { name: 'Papers', exact: true }).click();
    const published = partOf(reader, 'Published papers').getByRole('link', { name: /public version$/ });
    const paper = await openKept(reader, published);
    const words = await wordsOf(paper);
    for (const said of [
      'an improvement on the “adequate” of November 2012',
      'Overall effectiveness Good Better: adequate in 2012',
      'Children looked after and achieving permanence Requires improvement to be good',
      'Adoption is a strength.',
      '46 councils are rated good for their children’s services',
      'Joint Adoption Service for Shropshire and Telford, 2016: good.',
      'Residential children’s home, second of two: outstanding.',
    ])
      expect(words).toContain(said);
    const source = paper.getByRole('link', { name: 'Ofsted report of 24 November 2017' });
    expect(await source.getAttribute('href')).toBe(reportPage);
    await story.picture(paper, 'public');
  });
});
