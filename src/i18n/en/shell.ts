/** Words that frame every page. */
export const shell = {
  product: 'Rabta',
  pageTitle: '{{page}} – Rabta',
  description:
    'Trafficking in persons, smuggling of migrants and bonded labour in Pakistan: what is recorded where, how referrals are answered, and how complete the figures are.',
  page: {
    overview: 'Overview',
    cases: 'Cases',
    referrals: 'Referrals',
    justice: 'Justice',
    movements: 'Routes and referrals',
    returns: 'Returns',
    published: 'Published figures',
    methods: 'Methods and sources',
    cited: 'Cited figures',
    search: 'Search',
    signIn: 'Sign in',
    notFound: 'Page not found',
    error: 'Error',
  },
  stillSignedIn: 'You are still signed in.',
  footer: {
    note: 'Maps and names shown imply no opinion on the legal status of any territory or on its boundaries.',
    data: 'Demo records: synthetic, calibrated on published figures. They describe no real person or case.',
    release: 'Release {{release}}, records up to {{day}}.',
    selfPublished: 'Published by the demo itself, without a second person.',
    selfPublishedEmpty: 'Published without a second person, because it holds no records.',
  },
  embedBack: 'Open in Rabta, with filters and all figures',
  mock: 'Demonstration without a server: demo data, stored in this browser only. Nothing you enter is kept.',
  mockRecorded:
    'Demonstration without a server: recorded answers from demo data, because this browser does not run the database. Only some views were recorded, and nobody can sign in.',
} as const
