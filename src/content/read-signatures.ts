import { z } from 'zod';
import { type Signature, SignatureSchema } from '../schema/signature.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const SignaturesSchema = z.array(SignatureSchema);

/** How a server's refusal is recognised: `content/signatures.yml`, in the order they are tried. */
export function readSignatures(): Signature[] {
  return readYaml(contentPath('signatures.yml'), SignaturesSchema);
}
