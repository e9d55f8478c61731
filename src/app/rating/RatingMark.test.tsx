import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { RatingMark } from './RatingMark';
import { ratingOrder } from '../../plan/ratingWords';

describe('the mark of a rating', () => {
  it('differs in shape and letter, not in colour alone', () => {
    const { container } = render(
      <>
        {ratingOrder.map((rating) => (
          <RatingMark key={rating} rating={rating} />
        ))}
      </>,
    );
    const shapes = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    const letters = [...container.querySelectorAll('text')].map((text) => text.textContent);
    expect(new Set(shapes).size).toBe(5);
    expect(letters).toEqual(['B', 'G', 'A', 'R', 'N']);
  });

  it('is filled when embedded and hollow when complete, and says which', () => {
    render(
      <>
        <RatingMark rating="Blue" />
        <RatingMark rating="Blue" embedded />
      </>,
    );
    expect(screen.getByRole('img', { name: 'Complete with evidence' }).querySelector('path')).toHaveAttribute(
      'fill',
      'none',
    );
    expect(screen.getByRole('img', { name: 'Embedded' }).querySelector('path')).toHaveAttribute(
      'fill',
      'var(--ratingBlueFill)',
    );
  });

  it('is silent where its word stands beside it', () => {
    render(<RatingMark rating="Red" decorative />);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
