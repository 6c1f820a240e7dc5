/** Height in which a map with legend and notes, or a chart with its key, stands without scrolling at usual widths. */
const height = 940

/**
 * HTML that shows a picture of this site on another: named for those who do not see it, fetched when it comes near, and allowed nothing
 * but links that open in a window of their own. Its own origin only lets it load its fonts: the page has no script.
 */
export const embedCode = (address: URL, title: string): string =>
  `<iframe src="${escaped(address.href)}" title="${escaped(title.replaceAll(/[\u2066-\u2069]/g, ''))}" width="100%" height="${height}" ` +
  'loading="lazy" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
