import { expect } from '@open-wc/testing';
import { define } from './define.ts';

/** The warnings of a piece of work. */
function warningsOf(work: () => void): unknown[] {
  const { warn } = console;
  const said: unknown[] = [];
  console.warn = (...args: unknown[]) => said.push(args[0]);
  try {
    work();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('define', () => {
  it('X3 registers an element', () => {
    class First extends HTMLElement {}
    define('define-first', First);
    expect(customElements.get('define-first')).to.equal(First);
  });

  it('X3 a second version warns, does not throw, and leaves the first', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('define-twice', First);
    const said = warningsOf(() => define('define-twice', Second));
    expect(said).to.have.length(1);
    expect(said[0]).to.include('<define-twice>');
    expect(customElements.get('define-twice')).to.equal(First);
  });

  it('X3 the same class again is silent', () => {
    class Only extends HTMLElement {}
    define('define-again', Only);
    expect(warningsOf(() => define('define-again', Only))).to.deep.equal([]);
  });
});
