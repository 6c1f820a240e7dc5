/** The page on definitions, protection, sources, licences and boundaries. */
export const methods = {
  lead: 'What the figures mean, what is kept back and why, where everything comes from.',
  measures: 'What is counted',
  measuresText:
    'Three streams are kept apart and never added up: trafficking in persons, bonded labour and smuggling of migrants. A person or case counts in the district of registration; where it began or led to is not what the map shows.',
  unit: 'Unit: {{unit}}',
  caution:
    'Records reflect detection and reporting, not how many people are affected. More recorded cases can mean better detection, and no cases can mean that nobody looked.',
  numbers: 'Four kinds of answer',
  zero: {
    term: '0',
    text: 'None recorded, and at least one return was received. It is written for activities and attendance; a zero of persons, cases, moves of cases or referrals is hidden like any small number.',
  },
  notShown: {
    term: 'Not shown',
    text: 'Kept back to protect people: a number from 0 to {{largest}} of persons, cases, moves of cases or referrals, or one from which such a number could be worked out. One sign for every reason, so that the sign gives nothing away, not even that there was nobody.',
  },
  noReturn: { term: '..', text: 'No return was received for the place and period, so nothing is known.' },
  notApplicable: {
    term: 'n/a',
    text: 'The question has no answer here, such as a rate without a published population.',
  },
  protection: 'Protection of people',
  protectionText:
    'Figures come from releases: fixed tables, built once, in which small counts and the counts beside them are taken out before anybody can ask. What is hidden is not stored where pages are served from. A release is never changed; a new one has a new name, and every page and file says which one it was made from.',
  together:
    'Districts whose own number is not shown have one together with others: the total of their division, or of their province or the country where that has none, less what is shown in it. Such a sum is never below {{limit}}. On the map they are hatched over the colour of their rate together. A district without a return is in none of them; should something have been recorded there nevertheless, it is in the sum around it.',
  twoPersons: 'A release of real records is built by one person and approved by another; nobody publishes alone.',
  publishedAlone:
    'The release shown here, {{release}}, was published by the demo itself, without a second person: that is allowed for demo records only.',
  publishedEmpty:
    'The release shown here, {{release}}, was published without a second person, because it holds no records.',
  late: 'Which quarter a record counts in',
  lateRecords:
    'A record counts in the quarter in which it reached Rabta. One that comes late counts when it arrives, so that a published number never changes.',
  lateReferrals:
    'A referral counts in the quarter in which its first answer fell due: only then is it known whether the answer came in time.',
  lateCorrections:
    'A correction is not written into numbers that are published. It waits for a new series of releases.',
  protectionPublic:
    'Visitors who are not signed in see periods that ended at least six months ago. No page, file or address holds a name.',
  rates: 'Rates, shares and medians',
  ratesText:
    'Rates are per 100,000 residents of the 2023 census in the period shown; for districts of Gilgit-Baltistan no census population is published and there is no rate. A rate on fewer than {{few}} is marked. Shares and hours to the first answer are shown for {{percent}} referrals or more, medians for {{median}} answers or more.',
  periods: 'Periods',
  periodsText:
    'Quarters, calendar years and Pakistani fiscal years (July to June), all sums of the same quarters. Forms, groups, sectors, means of control and stages are published for calendar years only. A quarter is marked as provisional when returns for its months were still missing as it was first published. It does not change: later returns count in the quarter in which they arrive.',
  synthetic: 'Demo records',
  syntheticText:
    'The records that ship with Rabta are synthetic: made by a program from published totals, for trial and training. Every page, file and sheet that shows them says so. Published figures are real and stand on a page of their own, each with its source.',
  places: 'Places and boundaries',
  placesText:
    '156 reporting areas: the 136 districts of the 2023 census, ten of Azad Jammu and Kashmir and ten of Gilgit-Baltistan. A district that was made later is counted inside the one it was part of.',
  boundariesText:
    'Boundaries and names shown imply no opinion on the legal status of any territory or on its boundaries. Where two districts share one shape in the source, the line between them is approximate and dashed.',
  sources: 'Sources and licences',
  source: {
    census: 'Population and Housing Census 2023, Pakistan Bureau of Statistics: residents of districts.',
    shapes:
      'District shapes: @svg-maps/pakistan.districts, public domain (Unlicense), placed on the globe and joined to reporting areas for Rabta.',
    standard:
      'Names of fields and codes: Human Trafficking Case Data Standard 2.0, International Organization for Migration, CC BY 4.0.',
    published:
      'Published figures: UNODC, United States Department of State, Federal Investigation Agency as reported by the press, and others, each named beside its figure.',
    fonts: 'Type: Source Sans 3, Source Serif 4, Noto Nastaliq Urdu and Noto Naskh Arabic, SIL Open Font License 1.1.',
    program: 'Rabta itself: Apache License 2.0.',
  },
} as const
