// The script of the page is known to the letter; whatever else looks like one is a fault.
import { script } from '../../src/render/generated/templates.js';

/** A page without the one script that it may have. */
export function withoutScript(page: string): string {
  return page.replaceAll(`<script>${script.code}</script>`, () => '');
}
