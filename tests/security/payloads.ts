/**
 * Markup that tries to run script, load, submit, restyle or take over names, by the kinds that public collections for
 * sanitizers have; written here anew. Each one that gets to run sets `top.ran`, which every test reads.
 */
export const RUN = 'top.ran=1';

const J = `javascript:${RUN}`;
const E = `onerror=${RUN}`;
const IMG = `<img src=x ${E}>`;

/** As HTML. */
export const PAYLOADS: string[] = [
  // Plain script.
  `<script>${RUN}</script>`,
  `<SCRIPT>${RUN}</SCRIPT>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script type=module>${RUN}</script>`,
  `<script/x>${RUN}</script>`,
  `<script\n>${RUN}</script\n>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<<script>${RUN}//<</script>`,
  `<script>/*</script>*/${RUN}</script>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:,${RUN}"/></svg>`,
  `<math><script>${RUN}</script></math>`,
  `<script xlink:href="data:,${RUN}"></script>`,
  `<noscript><p title="</noscript>${IMG}">`,
  `<template><script>${RUN}</script></template>`,
  `<template shadowrootmode="open">${IMG}</template>`,
  `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`,
  // Handlers.
  IMG,
  `<img src=x:x onerror="${RUN}">`,
  `<img src="x" onerror = ${RUN}>`,
  `<img/src=x/onerror=${RUN}>`,
  `<img src=x OnErRoR=${RUN}>`,
  `<img src=x on\nerror=${RUN} onerror\n=${RUN}>`,
  `<img src=data:image/png;base64,iVBORw0KGgo= onload=${RUN} onerror=${RUN}>`,
  `<img srcset=x onerror=${RUN}>`,
  `<image src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg/onload=${RUN}>`,
  `<svg><g onload=${RUN}></g></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><set onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><image href=x onerror=${RUN} /></svg>`,
  `<svg><style onload=${RUN}></style></svg>`,
  `<body onload=${RUN}>`,
  `<body onpageshow=${RUN}>`,
  `<body onhashchange=${RUN} onscroll=${RUN}>`,
  `<frameset onload=${RUN}></frameset>`,
  `<iframe onload=${RUN}></iframe>`,
  `<iframe src="${J}"></iframe>`,
  `<iframe srcdoc="<img src=x onerror=${RUN}>"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;${RUN}&lt;/script&gt;"></iframe>`,
  `<object data="${J}"></object>`,
  `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  `<embed src="${J}">`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `<object onerror=${RUN} data=x></object>`,
  `<applet code="${J}"></applet>`,
  `<video src=x onerror=${RUN}></video>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<video poster="${J}"></video>`,
  `<video onloadstart=${RUN} src=x></video>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}></select>`,
  `<textarea autofocus onfocus=${RUN}></textarea>`,
  `<button autofocus onfocus=${RUN}>b</button>`,
  `<a autofocus href=# onfocus=${RUN}>a</a>`,
  `<p tabindex=1 autofocus onfocus=${RUN}>p</p>`,
  `<details open ontoggle=${RUN}>d</details>`,
  `<marquee onstart=${RUN}>m</marquee>`,
  `<keygen autofocus onfocus=${RUN}>`,
  `<div onanimationstart=${RUN} style="animation:x 1s">a</div>`,
  `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart=${RUN}>x</p>`,
  `<p style="transition:color 1s" ontransitionend=${RUN}>x</p>`,
  `<div onpointerover=${RUN} onmouseover=${RUN} onclick=${RUN}>over</div>`,
  `<div contenteditable onbeforeinput=${RUN} onblur=${RUN}>edit</div>`,
  `<dialog open onclose=${RUN}><form method=dialog><button autofocus onfocus=${RUN}>x</button></form></dialog>`,
  `<p popover id=pop ontoggle=${RUN}>pop</p><button popovertarget=pop>x</button>`,
  `<div onscrollend=${RUN} onscroll=${RUN} style=overflow:auto;height:1px>x<br><br></div>`,
  `<div oncontentvisibilityautostatechange=${RUN} style=content-visibility:auto>x</div>`,
  `<link rel=stylesheet href="data:text/css,x{}" onload=${RUN}>`,
  `<link rel=import href="data:text/html,<script>${RUN}</script>">`,
  `<style onload=${RUN}></style>`,
  `<meta http-equiv=refresh content="0;url=${J}">`,
  `<base href="${J}//">`,
  `<x onclick=${RUN} id=x>custom</x>`,
  `<x-y is=z onclick=${RUN}>custom</x-y>`,
  `<button is=x-evil onclick=${RUN}>b</button>`,
  // Addresses that run.
  `<a href="${J}">link</a>`,
  `<a href="JaVaScRiPt:${RUN}">link</a>`,
  `<a href=" ${J}">link</a>`,
  `<a href="&#1;${J}">link</a>`,
  `<a href="java&#9;script:${RUN}">link</a>`,
  `<a href="java&#10;script:${RUN}">link</a>`,
  `<a href="java&#13;script:${RUN}">link</a>`,
  `<a href="java&Tab;script&colon;${RUN}">link</a>`,
  `<a href="&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;${RUN}">link</a>`,
  `<a href="javascript&colon;${RUN}">link</a>`,
  `<a href="java\u0000script:${RUN}">link</a>`,
  `<a href="feed:${J}">link</a>`,
  `<a href="view-source:${J}">link</a>`,
  `<a href="jar:${J}">link</a>`,
  `<a href="vbscript:${RUN}">link</a>`,
  `<a href="livescript:${RUN}">link</a>`,
  `<a href="data:text/html,<script>${RUN}</script>">link</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD50b3AucmFuPTE8L3NjcmlwdD4=">link</a>`,
  `<a href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>">link</a>`,
  `<a href="blob:https://news.example/1">link</a>`,
  `<a href="filesystem:https://news.example/x">link</a>`,
  `<a href="https://a.example" ping="https://ping.example/">link</a>`,
  `<a href="https://a.example" attributionsrc="https://attr.example/">link</a>`,
  `<a href="https://a.example" target="_top" onclick="${RUN}">link</a>`,
  `<a href="//evil.example" download onclick=${RUN}>link</a>`,
  `<a xlink:href="${J}">link</a>`,
  `<svg><a xlink:href="${J}"><text x=20 y=20>link</text></a></svg>`,
  `<svg><a href="${J}"><rect width=99 height=99 /></a></svg>`,
  `<svg><a><animate attributeName=href values="${J}" /><text>link</text></a></svg>`,
  `<svg><a xlink:href="#"><set attributeName="xlink:href" to="${J}" /><text>link</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${RUN}'/></svg>#x" /></svg>`,
  `<math><mtext><a href="${J}">m</a></mtext></math>`,
  `<math href="${J}"><mi>m</mi></math>`,
  `<math><maction actiontype="statusline#x" xlink:href="${J}">m</maction></math>`,
  `<math><annotation-xml encoding="text/html"><script>${RUN}</script></annotation-xml></math>`,
  `<form action="${J}"><button>go</button></form>`,
  `<form><button formaction="${J}">go</button></form>`,
  `<form id=f></form><button form=f formaction="${J}">go</button>`,
  `<input type=image src=x formaction="${J}" onerror=${RUN}>`,
  `<isindex action="${J}" type=image>`,
  `<area shape=default href="${J}"><map name=m><area href="${J}"></map><img usemap=#m src=x>`,
  `<img src="${J}">`,
  `<img lowsrc="${J}" dynsrc="${J}" longdesc="${J}" src=x>`,
  `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>">`,
  `<img srcset="${J} 1x, data:text/html,x 2x">`,
  `<table background="${J}"><tr><td background="${J}">t</td></tr></table>`,
  `<blockquote cite="${J}">q</blockquote><q cite="${J}">q</q>`,
  `<del cite="${J}">d</del><ins cite="${J}">i</ins>`,
  `<bgsound src="${J}"><layer src="${J}"></layer><ilayer src="${J}"></ilayer>`,
  `<object><param name=movie value="${J}"><embed src="${J}"></object>`,
  `<portal src="${J}"></portal><fencedframe src="${J}"></fencedframe>`,
  // Style that loads, moves or runs.
  `<style>@import "https://style.example/x.css";*{background:url(https://style.example/x)}</style>`,
  `<p style="background:url(${J})">s</p>`,
  `<p style="width:expression(${RUN})">s</p>`,
  `<p style="-moz-binding:url(data:text/xml,x)">s</p>`,
  `<p style="behavior:url(#default#time2)" onbegin=${RUN}>s</p>`,
  `<p style="position:fixed;inset:0;z-index:9999">cover</p>`,
  `<p class="reader-header" id="app" slot="x" part="y">names</p>`,
  `<link rel=prefetch href=https://hint.example/><link rel=preconnect href=https://hint.example/><link rel=dns-prefetch href=//hint.example>`,
  `<font color="url(${J})" face="${J}">f</font>`,
  // Comments, CDATA, processing instructions, odd ends.
  `<!--><img src=x ${E}>-->`,
  `<!--[if gte IE 4]><script>${RUN}</script><![endif]-->`,
  `<!-- --!><img src=x ${E}> -->`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `<?xml-stylesheet href="${J}"?><p>pi</p>`,
  `<!DOCTYPE html [<!ENTITY x "<img src=y ${E}>">]>&x;`,
  `<%= ${IMG} %>`,
  `<comment><img src="</comment><img src=x ${E}>"></comment>`,
  `</textarea>${IMG}`,
  `</title>${IMG}`,
  `</style>${IMG}`,
  `</script>${IMG}`,
  `</noscript>${IMG}`,
  `--></script>${IMG}`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `" onerror=${RUN} x="`,
  `\` onerror=${RUN} x=\``,
  `]]>${IMG}`,
  `\${${RUN}}{{constructor.constructor('${RUN}')()}}<%=${RUN}%>`,
  `<plaintext>${IMG}`,
  `<xmp><img title="</xmp><img src=x ${E}>"></xmp>`,
  `<listing>&lt;img src=x ${E}&gt;</listing>`,
  `<noembed><img title="</noembed><img src=x ${E}>"></noembed>`,
  `<noframes><img title="</noframes><img src=x ${E}>"></noframes>`,
  `<textarea><img title="</textarea><img src=x ${E}>"></textarea>`,
  `<title><img title="</title><img src=x ${E}>"></title>`,
  // Mutation: harmless once parsed, not the second time.
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 ${E}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<math><mtext><table><mglyph><style><math><img src onerror=${RUN}></style></mglyph></table></mtext></math>`,
  `<math><mi><style><!--</style><a title="--&gt;&lt;img src=1 ${E}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 ${E}>">`,
  `<svg><p><style><g title="</style><img src ${E}>">`,
  `<svg><desc><noscript><a title="</noscript></desc><img src=x ${E}>"></noscript></desc></svg>`,
  `<svg><title><style><img title="</style><img src=x ${E}>"></style></title></svg>`,
  `<svg><foreignObject><p><style><img title="</style><img src=x ${E}>"></style></p></foreignObject></svg>`,
  `<math><annotation-xml encoding="text/html"><style><img title="</style><img src=x ${E}>"></style></annotation-xml></math>`,
  `<select><template><style><img title="</style><img src=x ${E}>"></style></template></select>`,
  `<select><option><style></option></select><img src=x ${E}></style>`,
  `<table><caption><svg><title><table><caption></caption></table></title></svg><style><img title="</style><img src=x ${E}>">`,
  `<a><table><a><td><a href="${J}">nested</a>`,
  `<p><object><p><a><table><a href="${J}">x</a></table></a></p></object></p>`,
  `<b><p><b><p><b><p>${IMG}</b></p></b></p></b></p>`,
  `<form><div><form><input name=parentNode>${IMG}`,
  `<div><svg></div><style>/*</style>*/<img src=x ${E}>`,
  `<listing><plaintext></listing>${IMG}`,
  `<noscript><style></noscript><img src=x ${E}></style>`,
  `<img alt="\`><img src=x ${E}>" src=x>`,
  `<p title="</p><script>${RUN}</script>">title</p>`,
  `<img alt="</title></style></textarea></noscript><img src=x ${E}>" src="/a.jpg">`,
  `<p lang="x' onmouseover='${RUN}" dir='" onmouseover="${RUN}'>lang</p>`,
  `<td><tr><table>${IMG}<col><colgroup><caption>`,
  `<ruby><rt><rtc><rb>${IMG}</rb></rtc></rt></ruby>`,
  `<svg xmlns="http://www.w3.org/1999/xhtml">${IMG}</svg>`,
  `<html:script xmlns:html="http://www.w3.org/1999/xhtml">${RUN}</html:script>`,
  // Names that hide properties.
  `<form><input name=attributes><input name=parentNode><input name=childNodes></form>`,
  `<form><input name=nodeName><input name=removeChild><input name=textContent></form>`,
  `<form id=location><input name=href></form><a id=location></a>`,
  `<img name=cloneNode><img name=createElement><img name=implementation><img name=body>`,
  `<img name=querySelector><img name=getElementById><img name=currentScript><img name=defaultView>`,
  `<a id=defaultView href="${J}"></a><a id=defaultView name=x></a>`,
  `<form name=body><input id=firstChild></form><embed name=documentElement>`,
  `<a id=__proto__ name=constructor href="${J}">proto</a>`,
  `<form><output name=remove></output><output name=setAttribute></output></form>`,
  `<div id=browser></div><div id=chrome></div><a id=trustedTypes href="${J}"></a>`,
  // Encodings.
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `\uFF1Cscript\uFF1E${RUN}\uFF1C/script\uFF1E`,
  `<img src=x onerror\u2028=${RUN}>`,
  `<\u0000script>${RUN}</script>`,
  `<img src=x on\u0000error=${RUN}>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;img src=x ${E}&amp;gt;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  // Our own machinery.
  `%CONTENT%{{content}}__MSG_extensionName__$&$'$\`$1`,
  `<article class="article" data-state="done"><button onclick=${RUN}>Save</button></article>`,
  `<a href="#user-content-x" id="user-content-x" onclick=${RUN}>own prefix</a>`,
  `<a href="chrome-extension://abc/reader.html?parked=1">own page</a>`,
  `<a href="moz-extension://abc/reader.html">own page</a><img src="chrome-extension://abc/x.png">`,
  `<p dir="rtl">\u202Etxt.\u2066exe${IMG}</p>`,
];

/** Whether `html`, parsed, holds anything that can run, load, submit, restyle or name things. Returns what. */
export function dangersIn(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found: string[] = [];
  for (const element of page.querySelectorAll('*')) {
    if (/^(?:html|head|body)$/.test(element.localName)) continue;
    if (element.namespaceURI === 'http://www.w3.org/1998/Math/MathML') {
      found.push(...dangersInMaths(element));
      continue;
    }
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`foreign ${element.localName}`);
    if (!SAFE_ELEMENTS.has(element.localName)) found.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (!SAFE_ATTRIBUTES.has(name)) found.push(`${element.localName}[${name}]`);
      if (/^(?:href|src|cite)$/.test(name) && !SAFE_ADDRESS.test(value))
        found.push(`${name}=${value.slice(0, 60)}`);
      if (name === 'id' && !value.startsWith('user-content-')) found.push(`id=${value}`);
    }
  }
  return found;
}

/** Maths may be drawn and do nothing else; HTML within it is where parsers have disagreed. */
function dangersInMaths(element: Element): string[] {
  const found: string[] = [];
  if (!SAFE_MATHS.has(element.localName)) found.push(`math ${element.localName}`);
  for (const child of element.children)
    if (child.namespaceURI !== element.namespaceURI) found.push(`${child.localName} within math`);
  for (const { name, value } of element.attributes)
    if (!/^[a-z]+$/.test(name) || /^(?:on|href|style|class|src|id)/.test(name) || value.includes(':'))
      found.push(`${element.localName}[${name}=${value.slice(0, 60)}]`);
  return found;
}

// On purpose not the sanitizer's own lists.
const SAFE_MATHS = new Set(
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
    ' ',
  ),
);
const SAFE_ELEMENTS = new Set(
  'a abbr b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const SAFE_ATTRIBUTES = new Set(
  'href src alt title width height colspan rowspan scope start reversed datetime lang dir cite id role'.split(
    ' ',
  ),
);
const SAFE_ADDRESS =
  /^(?:https?:\/\/|mailto:|tel:|#user-content-|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/;
