import { openDesk } from '../i18n/i18n'

/** Loads the code of a desk page together with its words. */
export async function atDesk<Page>(page: Promise<Page>): Promise<Page> {
  const [code] = await Promise.all([page, openDesk()])
  return code
}
