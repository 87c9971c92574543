// What jsdom does not have and the page needs.
import '@testing-library/jest-dom';

Object.defineProperty(window, 'matchMedia', {
  value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
