import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The compiler writes what is shortest; a reader never sees it.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // A custom property on an element is how a place in a list reaches the style sheet.
    'no-inline-style': 'off',
    // A title is as long as its question; what a search engine shows of it is the engine's affair.
    'long-title': 'off',
    // A status code's anchor is the code itself, as in `#5.1.1`.
    'valid-id': ['error', { relaxed: true }],
    // A small checker answers in place, without anything to submit.
    'wcag/h32': 'off',
  },
});

test.for(builtPages())('$url is valid HTML', async ({ html }) => {
  const { results } = await validator.validateString(html);
  const faults = results.flatMap(({ messages }) => messages);
  expect(faults.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
});
