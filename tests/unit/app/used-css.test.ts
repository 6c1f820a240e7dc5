import { describe, expect, it } from 'vitest'
import { usedCss } from '#src/app/used-css.ts'

const markup = '<div class="page wide"><p class="text">x</p></div>'

describe('the style rules that a page uses', () => {
  it('are those whose classes are all in the markup, and those without classes', () => {
    expect(usedCss('.page{margin:0}.menu{top:0}.page .menu{top:1px}p{margin:0}', markup)).toBe(
      '.page{margin:0}p{margin:0}',
    )
  })

  it('keep the selectors of a list that are used', () => {
    expect(usedCss('.menu,.text>b,.wide:hover{margin:0}', markup)).toBe('.text>b,.wide:hover{margin:0}')
  })

  it('are not decided by classes in brackets, which may be alternatives', () => {
    expect(usedCss('.page:not(.menu){margin:0}.page:is(.menu,.text){top:0}', markup)).toBe(
      '.page:not(.menu){margin:0}.page:is(.menu,.text){top:0}',
    )
  })

  it('are looked for inside media queries, and those for paper left out', () => {
    expect(
      usedCss(
        '@media (min-width:60rem){.page{top:0}.menu{top:0}}@media (hover:none){.menu{top:0}}@media print{.page{top:0}}',
        markup,
      ),
    ).toBe('@media (min-width:60rem){.page{top:0}}')
  })

  it('include fonts and animations', () => {
    const css = '@font-face{font-family:A;src:url(/a.woff2)}@keyframes appear{to{opacity:1}}'
    expect(usedCss(css, markup)).toBe(css)
  })

  it('leave out fonts that are swapped in once they have come', () => {
    const early =
      '@font-face{font-family:A;src:local(A)}@font-face{font-family:B;src:url(/b.woff2);font-display:optional}'
    expect(usedCss(`${early}@font-face{font-family:C;src:url(/c.woff2);font-display:swap}`, markup)).toBe(early)
  })

  it('come with the custom properties that they, or the markup, refer to', () => {
    const css =
      ':root{--ink:#111;--focus:var(--accent);--accent:#b96509;--unused:#000}.page{color:var(--ink);outline-color:var(--focus)}'
    expect(usedCss(css, markup)).toBe(
      ':root{--ink:#111;--focus:var(--accent);--accent:#b96509;}.page{color:var(--ink);outline-color:var(--focus)}',
    )
    expect(usedCss(':root{--cases-1:#d0edfa}', '<path fill="var(--cases-1)">')).toBe(':root{--cases-1:#d0edfa}')
  })
})
