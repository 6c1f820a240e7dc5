import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles } from './project-files.ts'

/**
 * What may import what. The first rule whose folder holds a file decides; `allow` names folders of the project and packages,
 * a trailing slash meaning a folder. Packages that are not named anywhere here are free. The reason is part of the rule.
 */
type Rule = { folder: string; forbid: RegExp; reason: string }
const rules: Rule[] = [
  {
    folder: 'contract/',
    forbid: /^(server|src|mocks|scripts|tests)\/|^(node:|hono|@hono|react|drizzle|leaflet|recharts)/,
    reason: 'the contract loads in browser, server, worker and scripts alike',
  },
  {
    folder: 'server/',
    forbid: /^(src|tests)\//,
    reason: 'the server does not know the browser application; hosts are handed a page renderer',
  },
  {
    folder: 'server/release/',
    forbid: /^(hono|@hono)|^server\/(routes|routing|session)\//,
    reason: 'figures answer questions and do not know HTTP',
  },
  {
    folder: 'server/queries/',
    forbid: /^(hono|@hono)|^server\/(routes|routing)\//,
    reason: 'a query answers a question and does not know HTTP',
  },
  {
    folder: 'src/',
    forbid: /^server\//,
    reason: 'the contract is the only bridge between browser and server, types included',
  },
  {
    folder: 'src/ui/',
    forbid: /^src\/(api|features|pages|app|map|charts)\//,
    reason: 'presentational parts cannot fetch and know nothing of the domain',
  },
  { folder: 'src/map/', forbid: /^src\/(api|features|pages|app|charts)\//, reason: 'the map shows what it is given' },
  { folder: 'src/charts/', forbid: /^src\/(api|features|pages|app|map)\//, reason: 'charts show what they are given' },
  {
    folder: 'src/export/',
    forbid: /^(react|react-dom|i18next|react-i18next|@tanstack)(\/|$)|^src\/(?!export\/)/,
    reason: 'files are made of plain data and what is on the page; they know no state, no words and no feature',
  },
  {
    folder: 'src/features/',
    forbid: /^src\/(pages|app)\//,
    reason: 'features are composed by pages and do not know them',
  },
  {
    folder: 'src/pages/',
    forbid: /^src\/app\/(?!Announcer|use-)/,
    reason: 'pages are mounted by the app and do not know it',
  },
]
const doors: { package: RegExp; only: RegExp }[] = [
  // The bench has a page that uses both without care, to compare with.
  { package: /^(leaflet|react-leaflet)(\/|$)/, only: /^(src\/map|bench\/page)\// },
  { package: /^recharts(\/|$)/, only: /^(src\/charts|bench\/page\/careless)\// },
  { package: /^@mantine\//, only: /^src\/(theme|pages|ui)\// },
  { package: /^highs(\/|$)/, only: /^server\/hosts\/release\// },
  { package: /^(pg|@electric-sql\/pglite)(\/|$)/, only: /^(server\/db|mocks|tests|scripts|bench)\// },
]
const files = sourceFiles()
const portableExceptions = /^server\/(hosts|commands|db\/drivers)\//

describe('the shape of the project', () => {
  it('keeps imports inside their folders', () => {
    const faults = files.flatMap((file) =>
      importsOf(file).flatMap((target) =>
        rules
          .filter((rule) => file.name.startsWith(rule.folder) && rule.forbid.test(target))
          .map((rule) => `${file.name} → ${target}: ${rule.reason}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('lets a feature import no other feature', () => {
    const featureOf = (name: string) => /^src\/features\/([^/]+)\//.exec(name)?.[1]
    const faults = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => featureOf(file.name) && featureOf(target) && featureOf(target) !== featureOf(file.name))
        .map((target) => `${file.name} → ${target}`),
    )
    expect(faults).toEqual([])
  })

  it('reaches maps, charts, controls and drivers through one door each', () => {
    const faults = files.flatMap((file) =>
      importsOf(file).flatMap((target) =>
        doors
          .filter((door) => door.package.test(target) && !door.only.test(file.name))
          .map(() => `${file.name} → ${target}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('keeps Node out of the portable server', () => {
    const faults = files.filter(
      (file) =>
        /^(server|contract)\//.test(file.name) &&
        !portableExceptions.test(file.name) &&
        importsOf(file).some((target) => target.startsWith('node:')),
    )
    expect(faults.map((file) => file.name)).toEqual([])
  })

  it('lets nobody outside src/api make a request or a query key', () => {
    const faults = files.filter(
      (file) => /^src\/(?!api\/)/.test(file.name) && /queryKey:\s*\[|fetch\(['"`]\/api/.test(file.text),
    )
    expect(faults.map((file) => file.name)).toEqual([])
  })

  it('has no file of more than 400 lines', () => {
    const long = files.filter((file) => file.text.split('\n').length > 400 && !file.name.endsWith('schema.d.ts'))
    expect(long.map((file) => `${file.name}: ${file.text.split('\n').length}`)).toEqual([])
  })

  it('has no barrel and no drawer', () => {
    const named = files.filter((file) =>
      /(^|\/)(index\.tsx?|utils?|helpers?|common|misc|shared|manager)(\.|\/|$)/.test(file.name),
    )
    expect(named.map((file) => file.name)).toEqual([])
  })

  it('uses logical properties in style sheets, so that Urdu mirrors; the map alone is physical', () => {
    const physical = /(^|[\s;{])((margin|padding|border)-(left|right)|left|right|text-align:\s*(left|right))\s*:/m
    const faults = files.filter(
      (file) =>
        file.name.endsWith('.css') &&
        !/^src\/(map|charts)\//.test(file.name) &&
        physical.test(withoutComments(file.text)),
    )
    expect(faults.map((file) => file.name)).toEqual([])
  })

  it('uses no word that harms the people it speaks about', () => {
    const words = /\b(hotspots?|slaves?|rescued|victims? found|epidemic)\b/i
    const faults = files.filter((file) => file.name.startsWith('src/') && words.test(file.text))
    expect(faults.map((file) => file.name)).toEqual([])
  })
})

const withoutComments = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
