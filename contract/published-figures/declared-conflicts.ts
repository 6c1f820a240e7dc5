import type { FigureConflict } from './conflict.ts'

/**
 * Conflicts with something that stands in no file and so cannot be computed. Sources are named in the text of each entry.
 * The ids are checked against the figures when conflicts are gathered.
 */
export const declaredConflicts: readonly FigureConflict[] = [
  // Dawn prints 1,002 for Khyber Pakhtunkhwa, voice7news.tv 102. With 1,002 the provinces add up to the published 5,402.
  {
    kind: 'other-source-differs',
    id: 'declared.begging-deportations-khyber-pakhtunkhwa',
    figureIds: [
      'begging-deportations.persons-deported-on-begging-charges.khyber-pakhtunkhwa.2024-01-to-2025-04.origin-province',
    ],
    otherValue: 102,
    otherSourceTitle: 'voice7news.tv',
    reason: 'parts-add-up-to-the-total',
  },
  // The Nation, 31 January 2017: the article's total for Gujranwala division is 34, its six districts add up to 35.
  {
    kind: 'parts-exceed-whole',
    id: 'declared.red-book-2017-gujranwala-division',
    figureIds: [
      'fia-press.red-book-most-wanted.gujranwala.2017-01',
      'fia-press.red-book-most-wanted.gujrat.2017-01',
      'fia-press.red-book-most-wanted.sialkot.2017-01',
      'fia-press.red-book-most-wanted.mandi-bahauddin.2017-01',
      'fia-press.red-book-most-wanted.narowal.2017-01',
      'fia-press.red-book-most-wanted.hafizabad.2017-01',
    ],
    whole: 34,
    sumOfParts: 35,
  },
  // For 2018 an FIA official spoke of almost 20,000 reported victims of domestic trafficking; UNODC was told of fewer than five of each form.
  {
    kind: 'different-scope',
    id: 'declared.victims-2018',
    figureIds: [
      'tip-report.domestic-trafficking-victims.pakistan.2018',
      'glotip-pakistan.detected-victims.pakistan.2018.form-of-exploitation.forced-labour',
      'glotip-pakistan.detected-victims.pakistan.2018.form-of-exploitation.sexual-exploitation',
      'glotip-pakistan.detected-victims.pakistan.2018.form-of-exploitation.other-forms-of-exploitation',
    ],
  },
]
