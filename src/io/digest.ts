// The fingerprint of a text.
import { createHash } from 'node:crypto';

/** `sha256:` and 64 hexadecimal digits over the UTF-8 bytes. */
export function digest(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
