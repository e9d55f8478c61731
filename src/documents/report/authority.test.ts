import { councilName } from './authority';

describe('a council’s name without what kind of council it is', () => {
  it.each([
    ['Shropshire', 'Shropshire'],
    ['Herefordshire local authority', 'Herefordshire'],
    ['City of Bradford Metropolitan District Council', 'Bradford'],
    ['City of Bradford Metropolitan Borough Council local authority', 'Bradford'],
    ['Metropolitan Borough of Barnsley Council', 'Barnsley'],
    ['Royal Borough of Kensington and Chelsea', 'Kensington and Chelsea'],
    ['London Borough of Hammersmith & Fulham local authority', 'Hammersmith and Fulham'],
    ['Cheshire East Unitary Authority', 'Cheshire East'],
    ['Plymouth City Council', 'Plymouth'],
    ['Norfolk County Council', 'Norfolk'],
    ['City of London', 'City of London'],
  ])('%s', (printed, name) => {
    expect(councilName(printed)).toBe(name);
  });
});
