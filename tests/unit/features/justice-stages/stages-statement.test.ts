import { describe, expect, it } from 'vitest'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { Stage } from '#contract/release/facets.ts'
import type { StageFigures } from '#src/features/justice-stages/stage-days.ts'
import { stagesStatement, stagesTitle } from '#src/features/justice-stages/stages-statement.ts'
import { plain } from '#tests/support/words.ts'
import { justiceWordsIn } from './justice-words.ts'

const at = (stage: Stage, count: Count, medianDays: Count): StageFigures => ({
  stage,
  count,
  medianDays,
  ninetiethDays: medianDays,
})
const timed = [
  at('enquiry', valueOf(300), notApplicable),
  at('fir_registered', valueOf(200), valueOf(12)),
  at('challan_submitted', valueOf(210), valueOf(34.5)),
  at('trial', valueOf(90), valueOf(20)),
]

describe('what the justice chain shows', () => {
  it('is the stage before which most time passes; a stage without an answer hides nothing', () => {
    expect(stagesStatement(timed)).toEqual({ kind: 'longest', stage: 'challan_submitted', days: 34.5, isOfAll: true })
  })

  it('is said of the stages shown only, where days are hidden that may be more', () => {
    expect(stagesStatement([...timed, at('convicted', notShown, notShown)])).toMatchObject({
      stage: 'challan_submitted',
      isOfAll: false,
    })
  })

  it('is how many moves there were where days have no answer or two stages share the longest', () => {
    const untimed = [at('enquiry', valueOf(300), notApplicable), at('trial', valueOf(90), notApplicable)]
    expect(stagesStatement(untimed)).toEqual({ kind: 'moved', moves: 390, isOfAll: true })
    expect(stagesStatement([...untimed, at('acquitted', notShown, notApplicable)])).toEqual({
      kind: 'moved',
      moves: 390,
      isOfAll: false,
    })
    expect(stagesStatement([at('trial', valueOf(90), valueOf(8)), at('convicted', valueOf(20), valueOf(8))])).toEqual({
      kind: 'moved',
      moves: 110,
      isOfAll: true,
    })
  })

  it('is nothing where no number is shown', () => {
    expect(stagesStatement([at('trial', notShown, notShown)])).toEqual({ kind: 'none' })
  })
})

describe('the title of the justice chain', () => {
  const title = (stages: readonly StageFigures[], language: 'en' | 'ur' = 'en') =>
    plain(stagesTitle(stages, 'cy2025', justiceWordsIn(language)))

  it('says where most time passes', () => {
    expect(title(timed)).toBe('Most time passes before the challan: half of these moves took 34.5 days or less')
    expect(title(timed, 'ur')).toBe(
      'سب سے زیادہ وقت چالان سے پہلے گزرتا ہے: نصف کیس 34.5 دن یا اس سے کم میں اس مرحلے تک پہنچے',
    )
    expect(title([...timed, at('convicted', notShown, notShown)])).toMatch(/^Of the stages whose days are shown,/)
  })

  it('says how many moves where days are not published, and that others are hidden', () => {
    expect(title([at('trial', valueOf(1290), notApplicable)])).toBe('Cases moved on 1,290 times in 2025')
    expect(title([at('trial', valueOf(1290), notApplicable), at('convicted', notShown, notApplicable)])).toBe(
      '1,290 moves of cases are shown for 2025, and others are not',
    )
  })

  it('is the plain name where no number is shown', () => {
    expect(title([at('trial', notShown, notShown)])).toBe('How cases move on')
  })
})
