/** A half of the site that has tables. */
export type Half = 'orders';
