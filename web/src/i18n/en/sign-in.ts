import type { signIn as zh } from '../zh/sign-in'

export const signIn: typeof zh = {
  title: 'Sign in',
  mustChange: 'Change your password before anything else.',
}
