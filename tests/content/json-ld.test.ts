import { expect, test } from 'vitest';
import { jsonLd } from '../../src/content/json-ld.ts';

test('linked data can’t end its script, and reads as it was given', () => {
  const data = { '@type': 'Question', name: 'Is </script><!-- <b>this</b> & “that” safe?' };
  const text = jsonLd(data);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', ...data });
});
