declare namespace App {
  interface Locals {
    /** Ids of the facts whose figures stand on the page, in order; its cards are printed once each at the end. */
    facts?: Set<string>;
    /** Style sheets made for this page alone; they stand in its head. */
    styles?: string[];
  }
}
