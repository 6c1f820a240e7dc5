/** What whoever takes the person has to mind: codes, so that a desk knows before it accepts, and nothing that tells who the person is. */
export const safetyFlags = [
  'in_danger_now',
  'no_contact_home',
  'family_involved',
  'female_staff_only',
  'interpreter_needed',
  'with_children',
  'pregnant',
  'urgent_medical',
  'reduced_mobility',
] as const
export type SafetyFlag = (typeof safetyFlags)[number]
