/** One link of an HTML part. */
export interface Link {
  /** As written, its blanks off. */
  readonly href: string;
  /** What is clicked on, in words; the alternative texts of images included. */
  readonly text: string;
  /** The line of the HTML it begins on, from 1. */
  readonly line: number;
  readonly isHidden: boolean;
  /** The visible words just before and after it. */
  readonly before: string;
  readonly after: string;
}

/** Why text isn’t seen. */
export type Hiding = 'display' | 'size' | 'colour' | 'transparent' | 'clipped';

/** A run of text that isn’t seen. */
export interface HiddenText {
  readonly how: Hiding;
  /** Its first characters; white space and fillers of no width taken together. */
  readonly text: string;
  /** All its characters that would show, counted. */
  readonly length: number;
  readonly line: number;
  /** Nothing that shows stands before it, so it is a preheader. */
  readonly isFirst: boolean;
}

export interface Image {
  readonly src: string;
  /** Absent where the attribute is. */
  readonly alt?: string;
  /** One pixel or none wide and high, as counters of opens are. */
  readonly isPixel: boolean;
}

/** Something a client would fetch from elsewhere. */
export interface Remote {
  readonly kind: 'image' | 'style' | 'script' | 'frame' | 'media';
  readonly url: string;
}

/** What HTML holds, without running or loading any of it. Lists are cut at a thousand of each. */
export interface HtmlReading {
  /** What shows, as lines of text. */
  readonly text: string;
  /** The first characters of all text, hidden text included. */
  readonly preheader: string;
  readonly links: readonly Link[];
  readonly hidden: readonly HiddenText[];
  readonly images: readonly Image[];
  readonly remote: readonly Remote[];
  /** How many of each there are: they don’t work in mail. */
  readonly scripts: number;
  readonly handlers: number;
  readonly forms: number;
  readonly frames: number;
  /** It has more of something than is read. */
  readonly isCut: boolean;
}
