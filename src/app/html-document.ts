import { directionOf, type Language } from '#src/i18n/language.ts'
import { earlyFonts } from '#src/theme/early-fonts.ts'
import { type ThemeChoice, themeAttribute } from '#src/theme/theme-choice.ts'
import { firstFrameId } from './first-frame.ts'
import { fontLinks } from './font-links.ts'
import type { PageAssets } from './page-assets.ts'
import { startScript } from './start-script.ts'
import { usedCss } from './used-css.ts'

export type HtmlDocument = {
  readonly language: Language
  readonly theme: ThemeChoice
  /** The browser said that it has the fonts of this language. */
  readonly hasFonts: boolean
  readonly description: string
  /** Title and links that React made for the head. */
  readonly head: string
  readonly body: string
  readonly assets: PageAssets
  /** Data that the scripts will fetch first, asked for ahead of them. */
  readonly fetches: readonly string[]
  /** The first frame as JSON, already safe to stand inside a script element; absent on a page that the browser does not take over. */
  readonly firstFrame?: string | undefined
  /** Text of a script, the same for every reader: the security policy names it by its hash. */
  readonly script?: string | undefined
}

/** The page around React's markup. The host's security policy names everything inline by its hash; the data block is no script. */
export function htmlDocument(page: HtmlDocument): string {
  const { language, theme, description, head, body, assets, fetches, firstFrame } = page
  const fonts = fontLinks(page)
  return [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"${themeAttribute(theme)}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    head,
    `<meta name="description" content="${escapeAttribute(description)}">`,
    fonts.beforeText,
    ...(language === 'ur' ? [`<style>${earlyFonts}</style>`] : []),
    ...assets.inlineStyles.map((css) => `<style>${assets.sectionStyles.length > 0 ? usedCss(css, body) : css}</style>`),
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${escapeAttribute(href)}">`),
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `</head><body><div id="root">${body}</div>`,
    fonts.afterText,
    ...(firstFrame === undefined
      ? []
      : [`<script type="application/json" id="${firstFrameId}">${firstFrame}</script>`]),
    ...(assets.scripts.length > 0
      ? [`<script>${startScript({ scripts: assets.scripts, modules: assets.preloads, fetches })}</script>`]
      : []),
    ...(page.script === undefined ? [] : [`<script>${page.script}</script>`]),
    '</body></html>',
  ].join('')
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
