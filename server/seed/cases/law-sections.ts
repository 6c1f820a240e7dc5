import type { Random } from '../../random.ts'
import type { GeneratorReference } from '../generator-reference.ts'
import type { PersonRow } from '../tables.ts'
import type { CaseKind } from './case-kinds.ts'
import { isChild } from './persons.ts'

/** Provinces where the federal act on bonded labour of 1992 applies; elsewhere section 374 of the Penal Code stands for it. */
const withFederalBondedLabourAct = new Set(['punjab', 'islamabad-capital-territory'])

type Choice = readonly [sectionId: string, share: number]

/** Sections beside the principal one, with how often they are invoked (judgement). */
const besides: Readonly<Record<string, readonly Choice[]>> = {
  servitude: [
    ['ppc-374', 0.4],
    ['ppc-370', 0.1],
  ],
  begging: [['ppc-369a', 0.25]],
  sexual: [
    ['ppc-371a', 0.3],
    ['ppc-371b', 0.25],
  ],
  marriage: [['ppc-365b', 0.45]],
  'labour-abroad': [
    ['eo-1979-s18', 0.6],
    ['eo-1979-s22', 0.3],
  ],
  smuggling: [
    ['eo-1979-s17', 0.35],
    ['eo-1979-s22', 0.35],
  ],
  interception: [['eo-1979-s17', 0.6]],
}
const procurationOfGirl = 0.3
const dealingSection = 0.15

/** The sections of a case for which a first information report was registered. */
export function drawLawSections(
  random: Random,
  kind: CaseKind,
  provinceId: string,
  persons: readonly PersonRow[],
  reference: GeneratorReference,
): string[] {
  const sections = [principalSection(kind, provinceId, persons)]
  for (const [section, share] of besides[kind.id] ?? []) if (random.chance(share)) sections.push(section)
  const hasGirl = persons.some((person) => person.sex === 'female' && isChild(person))
  if (kind.theme === 'sex_trafficking' && hasGirl && random.chance(procurationOfGirl)) sections.push('ppc-366a')
  if (kind.stream === 'bonded-labour' && random.chance(dealingSection)) sections.push('ppc-370')
  for (const section of sections) {
    if (!reference.lawSectionIds.has(section)) throw new Error(`reference/law-sections.csv has no section ${section}`)
  }
  return sections
}

function principalSection(kind: CaseKind, provinceId: string, persons: readonly PersonRow[]): string {
  if (kind.stream === 'som') return 'psma-2018-s3'
  if (kind.stream === 'bonded-labour') {
    return withFederalBondedLabourAct.has(provinceId) ? 'blsaa-1992-s11' : 'ppc-374'
  }
  const hasWomanOrChild = persons.some((person) => person.sex === 'female' || isChild(person))
  return hasWomanOrChild ? 'ptpa-2018-s3-woman-child-amended' : 'ptpa-2018-s3-1'
}
