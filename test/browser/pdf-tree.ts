// The structure of a tagged PDF, as screen readers see it and with the pages it lies on. Chromium writes everything but the
// pictures of pages as plain text.

/** A part of the document. */
export interface Part {
  /** TR, LI, Figure, H2 ... */
  readonly kind: string;
  /** Numbers of the pages it lies on, from 1, in order. */
  readonly pages: readonly number[];
  readonly parts: readonly Part[];
}

export interface Pdf {
  readonly text: string;
  readonly pages: number;
  readonly document: Part;
}

/** Reads a PDF that Chromium has made. */
export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(<<[\s\S]*?>>)\nendobj/g)].map(([, id, body]) => [id, body]));
  const pages = [...objects].flatMap(([id, body]) => (/\/Type \/Page\n/.test(body ?? '') ? [id] : []));
  const partOf = (id: string | undefined): Part => {
    const body = objects.get(id) ?? '';
    const [, kids = ''] = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body) ?? [];
    const parts = refs(kids)
      .filter((kid) => objects.get(kid)?.includes('/Type /StructElem'))
      .map(partOf);
    const own = [...body.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page]) => pages.indexOf(page) + 1);
    const on = new Set([...own, ...parts.flatMap((part) => part.pages)]);
    return { kind: /\/S \/(\w+)/.exec(body)?.[1] ?? '', pages: [...on].sort((left, right) => left - right), parts };
  };
  const [root] = [...objects].flatMap(([id, body]) => (/\/S \/Document\b/.test(body ?? '') ? [id] : []));
  return { text, pages: pages.length, document: partOf(root) };
}

function refs(text: string): string[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
}

/** A part and all that is in it, in reading order. */
export function within(part: Part): Part[] {
  return [part, ...part.parts.flatMap(within)];
}
