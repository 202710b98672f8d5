// Every screen of the interview through one door.
import type { Screen, Surroundings } from '../../model/screens.ts';
import { overviewLayout, painsLayout, pauseLayout } from './between.ts';
import { offerLayout } from './offer.ts';
import { questionLayout } from './question.ts';
import { fitted, type Layout, pageWithin, type Size, type Style, styleFor } from './screen.ts';

/** The lines of a screen, at most as many as there are rows. */
export function drawScreen(screen: Screen, around: Surroundings, size: Size, colour: 0 | 1 | 2 | 3): string[] {
  const page = screen.kind === 'question' ? screen.question.page : 0;
  return fitted(layoutOf(screen, around, size, styleFor(colour, size)), size, page);
}

/** The screen without scrolling beyond its ends. */
export function withinPages(screen: Screen, around: Surroundings, size: Size): Screen {
  if (screen.kind !== 'question' || screen.question.page === 0) return screen;
  const page = pageWithin(layoutOf(screen, around, size, styleFor(0, size)), size, screen.question.page);
  return { kind: 'question', question: { ...screen.question, page } };
}

function layoutOf(screen: Screen, around: Surroundings, size: Size, style: Style): Layout {
  switch (screen.kind) {
    case 'question':
      return questionLayout(screen.question, around, size, style);
    case 'pause':
      return pauseLayout(screen.pause, around, size, style);
    case 'pains':
      return painsLayout(screen.pains, around, size, style);
    case 'offer':
      return offerLayout(screen.offer, around, size, style);
    case 'overview':
      return overviewLayout(screen.overview, around, size, style);
    default:
      return screen satisfies never;
  }
}

/** Text to be read, a page at a time; `then` says what Enter leads to. */
export function drawPage(text: string, page: number, then: string, size: Size, colour: 0 | 1 | 2 | 3): string[] {
  const { chalk } = styleFor(colour, size);
  const body = text.trimEnd().split('\n');
  const more = body.length > size.rows - 3 ? `  ${chalk.bold('PgDn')} ${chalk.dim('more')}` : '';
  return fitted({ head: [' '], body, focus: null, foot: [`${chalk.bold('Enter')} ${chalk.dim(then)}${more}`] }, size, page);
}

/** Pages a text has on a screen, at least 1. */
export function pagesOf(text: string, { rows }: Size): number {
  return Math.ceil(text.trimEnd().split('\n').length / Math.max(1, rows - 5));
}
