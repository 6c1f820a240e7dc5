/** How soon a first answer is due after sending, in hours. Defaults of the field's own agreement; an emergency runs through nights and holidays. */
export const urgencies = ['emergency', 'urgent', 'routine'] as const
export type Urgency = (typeof urgencies)[number]

export const answerHours: Readonly<Record<Urgency, number>> = { emergency: 2, urgent: 24, routine: 72 }

/**
 * How soon the service is due to have been given after the acceptance, in hours of the same calendar: a night's shelter within a day, help that is
 * pressing within a week of working days, the rest within a month of them. Judgement; agencies agree on their own (`records.referral_clock`).
 */
export const serviceHours: Readonly<Record<Urgency, number>> = { emergency: 24, urgent: 120, routine: 528 }

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
