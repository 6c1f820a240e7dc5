import { type Random, weightedPicker } from '../../random.ts'
import type { Theme } from '../plan.ts'

/** HTCDS vic_MethodsOfControl by theme with relative weights (judgement: no count for Pakistan was found). */
const weights: Readonly<Record<Theme, readonly (readonly [string, number])[]>> = {
  bonded_kiln: [
    ['DebtBondage', 40],
    ['TakesEarnings', 14],
    ['PhysicalThreats', 12],
    ['ExcessiveWorkingHours', 12],
    ['ThreatensChildrenFamily', 8],
    ['PhysicalAbuse', 6],
    ['WithholdsDocuments', 4],
    ['RestrictsMedicalCare', 4],
  ],
  bonded_agri: [
    ['DebtBondage', 42],
    ['TakesEarnings', 14],
    ['ThreatensChildrenFamily', 12],
    ['PhysicalThreats', 12],
    ['WithholdsNecessities', 8],
    ['ExcessiveWorkingHours', 8],
    ['ThreatsLawEnforcement', 4],
  ],
  domestic_servitude: [
    ['ExcessiveWorkingHours', 22],
    ['PhysicalAbuse', 18],
    ['TakesEarnings', 16],
    ['PsychologicalAbuse', 14],
    ['WithholdsNecessities', 12],
    ['FalsePromises', 10],
    ['SexualAbuse', 5],
    ['RestrictsMedicalCare', 3],
  ],
  forced_begging: [
    ['TakesEarnings', 32],
    ['PhysicalThreats', 18],
    ['PhysicalAbuse', 16],
    ['PsychologicalAbuse', 12],
    ['PsychoactiveSubstance', 8],
    ['WithholdsNecessities', 8],
    ['FalsePromises', 6],
  ],
  sex_trafficking: [
    ['FalsePromises', 20],
    ['SexualAbuse', 18],
    ['PhysicalThreats', 16],
    ['PsychologicalAbuse', 14],
    ['TakesEarnings', 14],
    ['PhysicalAbuse', 10],
    ['PsychoactiveSubstance', 8],
  ],
  forced_marriage_bride: [
    ['FalsePromises', 30],
    ['PsychologicalAbuse', 18],
    ['PhysicalThreats', 16],
    ['ThreatensChildrenFamily', 14],
    ['WithholdsDocuments', 12],
    ['SexualAbuse', 10],
  ],
  overseas_som_tip: [
    ['FalsePromises', 34],
    ['DebtBondage', 20],
    ['WithholdsDocuments', 18],
    ['TakesEarnings', 12],
    ['PhysicalThreats', 10],
    ['ThreatensChildrenFamily', 6],
  ],
}

const pickers = new Map(Object.entries(weights).map(([theme, list]) => [theme, weightedPicker(list)]))
/** Not recorded for this part of the persons. */
const blankShare = 0.08
const meanMethods = 1.9
const mostMethods = 4

/** Draws one to four different methods, or none where the form was left blank. */
export function methodsOfControl(random: Random, theme: Theme): string[] {
  const pick = pickers.get(theme)
  if (!pick || random.chance(blankShare)) return []
  const methods = new Set<string>()
  const count = Math.min(mostMethods, random.geometric(meanMethods))
  for (let draw = 0; draw < count; draw++) methods.add(pick(random))
  return [...methods]
}
