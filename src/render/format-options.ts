// What a screen can show.

export interface FormatOptions {
  /** 0 none, 1 sixteen, 2 two hundred and fifty-six, 3 sixteen million colours. */
  readonly colour: 0 | 1 | 2 | 3;
  /** Width of the screen in characters. */
  readonly width: number;
}
