/** Words of the sign-in page. */
export const session = {
  title: 'Sign in',
  lead: 'For staff of agencies that take part. Published figures need no sign-in.',
  email: 'Email',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  submit: 'Sign in',
  emailMissing: 'Enter your email.',
  emailInvalid: 'This is not an email address.',
  passwordMissing: 'Enter your password.',
  failed: 'You are not signed in',
  wrong: 'The email or the password is not right. Both are kept, so you can correct them.',
  tooMany_one: 'Too many attempts. Wait {{count}} minute, then try again.',
  tooMany_other: 'Too many attempts. Wait {{count}} minutes, then try again.',
  network: 'No answer from the server. What you typed is kept; check the connection and try again.',
  unexpected: 'Something went wrong on the server. What you typed is kept; try again.',
  reference: 'Reference:',
  forgotten: 'No account, or password forgotten? Ask the administrator of your agency.',
  demoTitle: 'Demo accounts',
  demoText: 'This installation holds demo records only. Choose a role to sign in with.',
  /** The page on which whoever is invited makes an account. */
  invitation: {
    title: 'Make your account',
    lead: 'You are invited to this installation. The account is made here and signed in at once.',
    displayName: 'Office or function',
    displayNameHint: 'Shown at the top of every page. The name of an office or function, not of a person.',
    displayNameRule: 'Enter the name of the office or function, 120 characters at most.',
    emailRefused: 'This address cannot be used. Check it for a slip; an account may have it already.',
    passwordHint:
      'At least 12 characters. Length is what counts: a few unrelated words are better than one short word with signs.',
    passwordRule: 'Use at least 12 characters, and 256 at most.',
    submit: 'Make the account',
    missingTitle: 'There is no invitation in this address',
    missing:
      'Open the whole address that you were given, up to its last letter. If it is lost, ask the administrator for a new one. Where there is no account yet, the server prints one each time it starts.',
    refusedTitle: 'This invitation is no longer valid',
    refused:
      'It was used, has expired, or there is a newer one. If you made an account with it, sign in. Otherwise ask the administrator for a new one. Where there is no account yet, the server prints one each time it starts.',
  },
} as const
