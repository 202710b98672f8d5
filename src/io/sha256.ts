// The hash by which a security policy names a style or a script.
import { createHash } from 'node:crypto';

/** `sha256-` and the hash in base64, as a content security policy writes it. */
export function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
