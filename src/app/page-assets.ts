import type { Language } from '#src/i18n/language.ts'

/** What a page links besides its markup. URLs begin with "/". */
export type PageAssets = {
  /** Module scripts, in order. */
  readonly scripts: readonly string[]
  /** Style sheets of the first chunk, as text: the first paint waits for nothing. A page with sections needs only a part of them. */
  readonly inlineStyles: readonly string[]
  /** Style sheets in the head, for pages that are one lazy part. */
  readonly styles: readonly string[]
  /** Style sheets in the page, before the parts that need them. */
  readonly sectionStyles: readonly string[]
  /** Modules that the scripts will ask for next: the language and the page's own chunks. */
  readonly preloads: readonly string[]
}

/** One entry of Vite's manifest (`.vite/manifest.json`), as far as it is read here. */
export type ManifestChunk = {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}
export type Manifest = Readonly<Record<string, ManifestChunk>>

const entry = 'src/entry-client.tsx'

type LazyPart = { readonly source: string; readonly isSection: boolean }

/** The lazy part that the page at a path needs, by the rest of its path after the language. A page that is missing here is drawn without its styles. */
const lazyParts: readonly [path: RegExp, part: LazyPart][] = [
  [/^overview$/, { source: 'src/pages/OverviewDetails.tsx', isSection: true }],
  [/^embed\//, { source: 'src/pages/EmbedPage.tsx', isSection: false }],
  [/^print\//, { source: 'src/pages/BriefPage.tsx', isSection: false }],
  [/^place\//, { source: 'src/pages/PlacePage.tsx', isSection: false }],
  [/^justice$/, { source: 'src/pages/JusticePage.tsx', isSection: false }],
  [/^movements$/, { source: 'src/pages/MovementsPage.tsx', isSection: false }],
  [/^referrals\/new$/, { source: 'src/pages/SendingPage.tsx', isSection: false }],
  [/^desks$/, { source: 'src/pages/DesksPage.tsx', isSection: false }],
  [/^referrals$/, { source: 'src/pages/ReferralsPage.tsx', isSection: false }],
  [/^notices$/, { source: 'src/pages/NoticesPage.tsx', isSection: false }],
  [/^audit$/, { source: 'src/pages/AuditPage.tsx', isSection: false }],
  [/^cases$/, { source: 'src/pages/CasesPage.tsx', isSection: false }],
  [/^cases\/new$/, { source: 'src/pages/NewCasePage.tsx', isSection: false }],
  [/^cases\/[^/]+$/, { source: 'src/pages/CasePage.tsx', isSection: false }],
  [/^data\/returns$/, { source: 'src/pages/ReturnsPage.tsx', isSection: false }],
  [/^cited\//, { source: 'src/pages/CitedPage.tsx', isSection: false }],
  [/^published$/, { source: 'src/pages/PublishedPage.tsx', isSection: false }],
  [/^sign-in$/, { source: 'src/app/SignInRoute.tsx', isSection: false }],
  [/^invitation$/, { source: 'src/pages/InvitationPage.tsx', isSection: false }],
  [/^search$/, { source: 'src/pages/SearchPage.tsx', isSection: false }],
  [/^about\/methods$/, { source: 'src/pages/MethodsPage.tsx', isSection: false }],
]

/** Text of a built style sheet, by its file name in the manifest. */
export type ReadAsset = (file: string) => Promise<string>

/**
 * The assets of a page from the manifest of the build. The sheets of the first chunk go into the page: they are small and the same
 * everywhere. Those of a lazy part are linked before the script asks for them, so that nothing is drawn without its style.
 */
export async function pageAssets(
  manifest: Manifest,
  readAsset: ReadAsset,
  language: Language,
  pathname: string,
): Promise<PageAssets> {
  const path = pathname.split('/').slice(2).join('/')
  const part = lazyParts.find(([pattern]) => pattern.test(path))?.[1]
  const [main, ...imported] = chunksOf(manifest, entry)
  if (!main) throw new Error(`The manifest has no ${entry}`)
  const first = [main, ...imported]
  const isLater = (chunk: ManifestChunk) => !first.includes(chunk)
  const words = chunksOf(manifest, `src/i18n/${language}.ts`).filter(isLater)
  const lazy = part ? chunksOf(manifest, part.source).filter(isLater) : []
  const sheets = addressesOf(stylesOf(lazy))
  return {
    scripts: [`/${main.file}`],
    inlineStyles: await Promise.all(stylesOf(first).map(readAsset)),
    styles: part?.isSection ? [] : sheets,
    // The first screen carries what it uses of the first sheets; the whole of them stands before the sections.
    sectionStyles: part?.isSection ? [...addressesOf(stylesOf(first)), ...sheets] : [],
    preloads: unique(addressesOf([...imported, ...words, ...lazy].map((chunk) => chunk.file))),
  }
}

const addressesOf = (files: readonly string[]): string[] => files.map((file) => `/${file}`)
const stylesOf = (chunks: readonly ManifestChunk[]): string[] => unique(chunks.flatMap((chunk) => chunk.css ?? []))

/** A chunk and everything it imports at once, itself first. */
function chunksOf(manifest: Manifest, source: string, found: ManifestChunk[] = []): ManifestChunk[] {
  const chunk = manifest[source]
  if (!chunk || found.includes(chunk)) return found
  found.push(chunk)
  for (const imported of chunk.imports ?? []) chunksOf(manifest, imported, found)
  return found
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
