// What code that runs in a browser may not use: what Chromium 87 lacks (QtWebEngine 5.15 is the oldest engine we
// promise) and what a strict Content-Security-Policy blocks.

const OLD = 'Chromium 87 does not have it';

/** Syntax, as ESLint selectors, and why not. */
const syntax = [
  ['PrivateIdentifier', 'use TypeScript `private`: at ES2020 `#x` becomes WeakMap look-ups'],
  ['StaticBlock', OLD],
  ['CallExpression[callee.name="structuredClone"]', OLD],
  ['CallExpression[callee.property.name=/^(at|findLast|findLastIndex|toSorted|toReversed|toSpliced)$/]', OLD],
  ['CallExpression[callee.property.name="addEventListener"] Property[key.name="signal"]', `${OLD}: { signal }`],
  ['MemberExpression[property.name=/^(throwIfAborted|inert|showPopover|hidePopover|togglePopover)$/]', OLD],
  ['MemberExpression[object.name="signal"][property.name="reason"]', OLD],
  ['Literal[regex.pattern=/\\(\\?<[=!]/]', 'WPE WebKit 2.38 cannot read look-behind: the whole file is lost'],
  ['Literal[regex.flags=/[vd]/]', 'this flag of a regular expression is too new'],
];

/** Members of globals that are too new. */
const properties = [
  ['crypto', 'randomUUID', OLD],
  ['Object', 'hasOwn', OLD],
  ['Object', 'groupBy', OLD],
  ['AbortSignal', 'timeout', OLD],
  ['AbortSignal', 'any', OLD],
  ['AbortSignal', 'abort', OLD],
  ['Response', 'json', OLD],
  ['URL', 'canParse', OLD],
  ['Intl', 'supportedValuesOf', OLD],
];

/** CSS that Chromium 87 drops together with the rule around it. */
const css = [
  [':(has|is|where|dir|user-invalid|user-valid)\\(', 'this selector'],
  ['@(layer|container|scope|starting-style)\\b', 'this rule'],
  ['(^|[{};])\\s*(&|[>+~]\\s)', 'nesting'],
  ['\\b(color-mix|light-dark|oklch|oklab|lch|lab)\\(', 'this function'],
  ['\\d(d|s|l)v(h|w|min|max|b|i)\\b', 'this unit'],
  ['@media[^{]*\\([^){]*[<>]', 'the range syntax of media queries'],
];

/** What a strict Content-Security-Policy blocks, or what would take text for markup. */
const markup = [
  ['TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]', 'a style attribute'],
  ['Identifier[name="styleMap"]', 'styleMap writes a style attribute'],
  ['Identifier[name=/^unsafe(HTML|SVG|Static)$/]', 'text is never markup'],
  ['MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|cssText)$/]', 'text is never markup'],
];

const cssSelector = (pattern) =>
  `TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/${pattern.replaceAll('/', '\\/')}/m]`;

/** A machine has no clock and no dice of its own: both come with its input. */
const impure = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'the time comes with the input'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'the time comes with the input'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'ids come with the input'],
];

const restricted = (list) => list.map(([selector, message]) => ({ selector, message }));
const old = [
  ...restricted(syntax),
  ...css.map(([pattern, what]) => ({ selector: cssSelector(pattern), message: `Chromium 87 does not know ${what}` })),
];
const trusting = restricted(markup.map(([selector, what]) => [selector, `A strict CSP forbids it: ${what}.`]));

const tooNew = ['error', ...properties.map(([object, property, message]) => ({ object, property, message }))];

export const browserRules = {
  'no-restricted-syntax': ['error', ...old, ...trusting],
  'no-restricted-properties': tooNew,
};

/** What machines may not do besides; a compiler run without the DOM refuses the rest. */
export const machineRules = { 'no-restricted-syntax': ['error', ...old, ...trusting, ...restricted(impure)] };

/** What is built for browsers, libraries included; Lit itself makes templates of text, by its Trusted Types policy. */
export const builtRules = { 'no-restricted-syntax': ['error', ...old], 'no-restricted-properties': tooNew };
