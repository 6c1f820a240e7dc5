import { describe, expect, it } from 'vitest'
import { foldName } from '#contract/geography/fold-name.ts'

describe('foldName', () => {
  it.each([
    ['D. G. Khan', 'DG-KHAN'],
    ['Umer Kot', 'umerkot'],
    ['Khairpur Mir’s', 'Khairpur Mirs'],
    ['مظفر گڑھ', 'مظفرگڑھ'],
    ['كراچي', 'کراچی'],
    ['شيخوپوره', 'شیخوپورہ'],
    ['ٹھٹھه', 'ٹھٹھہ'],
    ['بہاؤالدین', 'بہاوالدین'],
    ['لودھراں', 'لودھران'],
    ['آزاد', 'ازاد'],
    ['مَردان', 'مردان'],
    ['قلا\u200Cت', 'قلات'],
    ['\u2067لاہور\u2069', 'لاہور'],
    ['ضلع لاہور', 'لاہور'],
    ['ضل\u200Cع لاہور', 'لاہور'],
    ['Lahore District', 'LAHORE'],
    ['Ｌａｈｏｒｅ', 'lahore'],
    ['Zhob', 'Zhób'],
  ])('folds %j and %j together', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it.each([
    ['Muzaffargarh', 'Muzaffarabad'],
    ['Mirpur', 'Mirpur Khas'],
    ['بنوں', 'بونیر'],
    ['Distat', 'at'],
    ['ضلعدار', 'دار'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })

  it('is stable: folding a key gives the key', () => {
    for (const name of ['D. G. Khan', 'ضلع شیخوپورہ', 'قمبر شہداد کوٹ']) {
      expect(foldName(foldName(name))).toBe(foldName(name))
    }
  })
})
