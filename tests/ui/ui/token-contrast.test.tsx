// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src/theme/tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** The value of a token in one theme, following references to other tokens. */
function colorOf(token: string, theme: Theme): string {
  const declared = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1] ?? ''
  const reference = /^var\(--([\w-]+)\)$/.exec(declared)?.[1]
  if (reference) return colorOf(reference, theme)
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(declared)
  const color = theme === 'light' ? pair?.[1] : pair?.[2]
  if (!color) throw new Error(`No ${theme} colour for --${token}: "${declared}"`)
  return color
}

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map(luminance).toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const texts = ['ink', 'ink-2', 'muted', 'primary', 'accent-text', 'overdue', 'due-soon', 'done', 'form-error']
const labels = ['tip-text', 'bonded-labour-text', 'som-text', 'category-4-text', 'category-other-text']
const marks = ['tip', 'bonded-labour', 'som', 'category-4', 'category-other', 'focus', 'control-border', 'accent']
const ramps = ['cases', 'referrals', 'activities']

describe.each(themes)('colours of the %s theme', (theme) => {
  it.each([...texts, ...labels])('--%s can be read as small text on the page and on a surface', (token) => {
    for (const ground of ['bg', 'surface']) {
      expect(contrast(colorOf(token, theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(['ink', 'ink-2', 'muted'])('--%s can be read on a sunken ground', (token) => {
    expect(contrast(colorOf(token, theme), colorOf('sunken', theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['on-primary', 'primary'],
    ['on-primary', 'primary-hover'],
    ['on-accent', 'accent-text'],
    ['ink', 'note-ground'],
    ['form-error', 'error-ground'],
  ])('--%s can be read on --%s', (text, ground) => {
    expect(contrast(colorOf(text, theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(marks)('--%s is seen as a mark', (token) => {
    expect(contrast(colorOf(token, theme), colorOf('bg', theme))).toBeGreaterThanOrEqual(3)
  })

  // 4.4 on one ochre step of the light theme; the text there is 16 px semi-bold.
  it.each(ramps)('every step of --%s carries its text', (ramp) => {
    for (const [index, text] of ['low', 'low', 'low', 'high', 'high'].entries()) {
      const step = colorOf(`${ramp}-${index + 1}`, theme)
      expect(contrast(colorOf(`on-${text}-step`, theme), step)).toBeGreaterThanOrEqual(4.4)
    }
  })

  it.each(ramps)('--%s runs away from the page from step to step', (ramp) => {
    const distances = [1, 2, 3, 4, 5].map((step) => contrast(colorOf(`${ramp}-${step}`, theme), colorOf('bg', theme)))
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  })
})
