/** Elements without content (HTML Living Standard §13.1.2). */
export const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements that begin and end a line. */
export const BLOCK = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Elements whose text is no text of the letter. */
export const UNREAD = new Set(
  'head title style script template textarea select iframe noembed noframes noscript object svg math xmp'.split(' '),
);
