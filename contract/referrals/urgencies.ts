/** How soon a first answer is due after sending, in hours. Defaults of the field's own agreement; an emergency runs through nights and holidays. */
export const urgencies = ['emergency', 'urgent', 'routine'] as const
export type Urgency = (typeof urgencies)[number]

export const answerHours: Readonly<Record<Urgency, number>> = { emergency: 2, urgent: 24, routine: 72 }

/** Code list `service`. */
export const services = [
  'shelter',
  'medical',
  'psychosocial',
  'legal_aid',
  'witness_protection',
  'documents_cnic',
  'repatriation',
  'family_tracing',
  'reintegration',
  'livelihood',
  'education',
  'financial_support',
  'interpretation',
] as const
export type Service = (typeof services)[number]
