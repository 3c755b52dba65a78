import { openDesk } from '../i18n/i18n'

/** The code of a page that is not among a commune's daily ones, together with its words. */
export async function atDesk<Page>(page: Promise<Page>): Promise<Page> {
  const [code] = await Promise.all([page, openDesk()])
  return code
}
