import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Manifest, pageAssets } from '#src/app/page-assets.ts'

const manifest: Manifest = {
  'src/entry-client.tsx': { file: 'assets/entry.js', imports: ['_first.js'] },
  '_first.js': { file: 'assets/first.js', imports: ['_libraries.js'], css: ['assets/first.css'] },
  '_libraries.js': { file: 'assets/libraries.js' },
  'src/i18n/en.ts': { file: 'assets/en.js' },
  'src/i18n/ur.ts': { file: 'assets/ur.js' },
  'src/pages/OverviewDetails.tsx': {
    file: 'assets/details.js',
    imports: ['_first.js', '_map.js'],
    css: ['assets/details.css'],
  },
  '_map.js': { file: 'assets/map.js', imports: ['_libraries.js'], css: ['assets/map.css'] },
  'src/pages/MethodsPage.tsx': { file: 'assets/methods.js', imports: ['_first.js'], css: ['assets/methods.css'] },
}
const assetsOf = (language: 'en' | 'ur', address: string) =>
  pageAssets(manifest, async (file) => `/* ${file} */`, language, address)

/** Every page that the router fetches on demand: a path of it, and its file. */
function lazyRoutes(): [path: string, source: string][] {
  const text = readFileSync('src/app/routes.tsx', 'utf8')
  const found = text.matchAll(/ {2}path: '([^']+)',(?:(?!createRoute)[\s\S])*?import\('([^']+)'\)/g)
  return [...found].map(([, route = '', file = '']) => [
    route.replaceAll(/\$\w+/g, 'x'),
    file.startsWith('./') ? path.posix.join('src/app', file) : file.replace('#', ''),
  ])
}

describe('the assets of a page', () => {
  it('are the first script, its sheet as text, and the language', async () => {
    expect(await assetsOf('ur', '/ur/somewhere')).toEqual({
      scripts: ['/assets/entry.js'],
      inlineStyles: ['/* assets/first.css */'],
      styles: [],
      sectionStyles: [],
      preloads: ['/assets/first.js', '/assets/libraries.js', '/assets/ur.js'],
    })
  })

  it('stand before the sections of the overview, in the order of the cascade', async () => {
    const { styles, sectionStyles, preloads } = await assetsOf('en', '/en/overview')
    expect(styles).toEqual([])
    expect(sectionStyles).toEqual(['/assets/first.css', '/assets/details.css', '/assets/map.css'])
    expect(preloads).toEqual([
      '/assets/first.js',
      '/assets/libraries.js',
      '/assets/en.js',
      '/assets/details.js',
      '/assets/map.js',
    ])
  })

  it('stand in the head of a page that is one lazy part', async () => {
    const { styles, sectionStyles } = await assetsOf('en', '/en/about/methods')
    expect(styles).toEqual(['/assets/methods.css'])
    expect(sectionStyles).toEqual([])
  })

  it.each(lazyRoutes())('of %s hold the styles of its page', async (route, source) => {
    const ofThisPage: Manifest = { ...manifest, [source]: { file: 'assets/page.js', css: ['assets/page.css'] } }
    const { styles } = await pageAssets(ofThisPage, async () => '', 'en', `/en/${route}`)
    expect(styles).toEqual(['/assets/page.css'])
  })

  it('cannot be had from a manifest of another build', async () => {
    await expect(pageAssets({}, async () => '', 'en', '/en/overview')).rejects.toThrow('src/entry-client.tsx')
  })
})
