import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss } from './plugins.js';

test('takes comments and needless space out of CSS', () => {
  assert.equal(
    minifyCss(`
      /* the list; it has { braces } */
      :host([hidden]) > p , a:hover {
        margin: 0 4px;
        color : var(--x, red);
      }
    `),
    ':host([hidden]) > p,a:hover{margin:0 4px;color :var(--x,red)}',
  );
});

test('keeps strings as they are', () => {
  assert.equal(minifyCss(`a::before { content: 'a;  b: c /* d */ ;}'; }`), `a::before{content:'a;  b: c /* d */ ;}'}`);
  assert.equal(minifyCss(String.raw`a { content: "\"  ;"; }`), String.raw`a{content:"\"  ;"}`);
});

test('keeps the space that carries meaning', () => {
  assert.equal(minifyCss('a :focus { width: calc(1px + 2px) }'), 'a :focus{width:calc(1px + 2px)}');
  assert.equal(minifyCss('@media (min-width: 1px) and (hover) {}'), '@media (min-width:1px) and (hover){}');
});

test('keeps the last semicolon of declarations, which another template may go on from', () => {
  assert.equal(minifyCss('\n  --a: 1;\n  --b: 2;\n'), '--a:1;--b:2;');
});
