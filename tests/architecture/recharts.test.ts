import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { importsOf, type SourceFile, sourceFiles } from './project-files.ts'

/**
 * Recharts as it is written in tutorials takes a hundred times the work of what we use of it: an animation that draws every line anew for a second
 * and a half, a component a dot, text that is measured, a store that each container wakes. `npm run bench:page` shows what that costs. A chart that
 * breaks one of these rules looks the same, so that only a check notices.
 */
const charts = sourceFiles().filter(({ name, text }) => name.startsWith('src/') && /from 'recharts'/.test(text))

/** By element, the properties that it must have; a value is the text of the expression or string. */
const needed: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  Line: { isAnimationActive: /^false$/, dot: /^false$/, activeDot: /^false$/, type: /^'linear'$/, dataKey: /./ },
  Area: { isAnimationActive: /^false$/, dot: /^false$/, activeDot: /^false$/, type: /^'linear'$/, dataKey: /./ },
  Bar: { isAnimationActive: /^false$/, activeBar: /^false$/, dataKey: /./ },
  Scatter: { isAnimationActive: /^false$/ },
  Pie: { isAnimationActive: /^false$/ },
  XAxis: { ticks: /./, interval: /^0$/, height: /./ },
  YAxis: { ticks: /./, interval: /^0$/, domain: /./, width: /./ },
}
const chartElement = /^[A-Z]\w*Chart$/
const ofChart = { width: /./, height: /./, data: /^\w+$/, accessibilityLayer: /^false$/ }
/** Ours are HTML over the drawing, and one observer measures. */
const unwanted = ['ResponsiveContainer', 'Tooltip', 'Legend', 'Brush', 'Label', 'LabelList']

type Element = { readonly name: string; readonly properties: ReadonlyMap<string, string> }

function elementsOf({ name, text }: SourceFile): Element[] {
  const elements: Element[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const properties = node.attributes.properties.flatMap((property): [string, string][] => {
        if (!ts.isJsxAttribute(property)) return []
        const { initializer } = property
        const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer
        const written = value && ts.isStringLiteral(value) ? `'${value.text}'` : value?.getText()
        return [[property.name.getText(), written ?? 'true']]
      })
      elements.push({ name: node.tagName.getText(), properties: new Map(properties) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return elements
}

const importedFromRecharts = (text: string): string[] =>
  [...text.matchAll(/import \{([^}]*)\} from 'recharts'/g)].flatMap((match) =>
    (match[1] ?? '').split(',').map((name) => name.trim()),
  )

describe('charts by Recharts', () => {
  it('are drawn without animation, dots, measured text or a guess of their own', () => {
    const faults = charts.flatMap((file) =>
      elementsOf(file).flatMap(({ name, properties }) => {
        const rule = chartElement.test(name) && importedFromRecharts(file.text).includes(name) ? ofChart : needed[name]
        return Object.entries(rule ?? {}).flatMap(([property, value]) =>
          value.test(properties.get(property) ?? '') ? [] : [`${file.name}: <${name}> needs ${property} ${value}`],
        )
      }),
    )
    expect(faults).toEqual([])
    expect(charts.length).toBeGreaterThan(0)
  })

  it('take nothing of it that wakes them for each move of the pointer', () => {
    const faults = charts.flatMap(({ name, text }) =>
      importedFromRecharts(text).flatMap((taken) => (unwanted.includes(taken) ? [`${name}: ${taken}`] : [])),
    )
    expect(faults).toEqual([])
  })

  it('are drawn anew only for other figures', () => {
    const drawing = charts.filter(({ text }) => importedFromRecharts(text).some((name) => chartElement.test(name)))
    const faults = drawing.filter(({ text }) => !/export const \w+ = memo\(/.test(text) || !/useMemo\(/.test(text))
    expect(faults.map(({ name }) => name)).toEqual([])
    expect(drawing.length).toBeGreaterThan(0)
  })

  it('come after the page: nobody imports them but as types or when they are near the window', () => {
    const names = new Set(charts.map(({ name }) => name))
    const faults = sourceFiles()
      .filter(({ name }) => name.startsWith('src/') && !names.has(name))
      .flatMap((file) => {
        // What is left after taking out type imports and late ones binds at once.
        const text = file.text.replaceAll(/import type [^\n]*\n/g, '').replaceAll(/import\(\s*'[^']*'\s*\)/g, '')
        return importsOf({ ...file, text }).flatMap((target) => (names.has(target) ? [`${file.name} → ${target}`] : []))
      })
    expect(faults).toEqual([])
  })
})
