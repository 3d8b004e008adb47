/** Elements of a message that its preview may hold: text, tables and boxes. None that loads, runs, asks or embeds anything. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'html head body style a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del ' +
    'dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s ' +
    'samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr'
  ).split(' '),
);

/** Attributes it may hold besides `style`, and what their values look like. Not one of them can be an address. */
export const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  align: /^[a-z]{1,10}$/i,
  valign: /^[a-z]{1,10}$/i,
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z0-9-]{1,20}$/i,
  bgcolor: /^#?[a-z0-9]{1,24}$/i,
  color: /^#?[a-z0-9]{1,24}$/i,
  text: /^#?[a-z0-9]{1,24}$/i,
  face: /^[\p{L}\p{N} ,'"_-]{1,120}$/u,
  size: /^[+-]?\d$/,
  width: /^\d{1,4}(?:\.\d{1,4})?(?:%|px)?$/,
  height: /^\d{1,4}(?:\.\d{1,4})?(?:%|px)?$/,
  border: /^\d{1,2}$/,
  cellpadding: /^\d{1,3}$/,
  cellspacing: /^\d{1,3}$/,
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,2}$/,
  nowrap: /^(?:nowrap|)$/i,
  hidden: /^(?:hidden|)$/i,
  start: /^\d{1,5}$/,
  type: /^[1aAiI]$|^(?:disc|circle|square)$/,
  class: /^[\p{L}\p{N} _-]{1,200}$/u,
  id: /^[\p{L}\p{N}_-]{1,80}$/u,
};
