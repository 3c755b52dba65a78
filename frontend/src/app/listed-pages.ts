import type { ParseKeys } from 'i18next'
import type { ComponentType } from 'react'
import type { Me } from '../api/types'
import {
  BarsIcon,
  CheckIcon,
  ClockIcon,
  ListIcon,
  PencilIcon,
  PeopleIcon,
  ReportIcon,
  TableIcon,
  TargetIcon,
  TreeIcon,
} from '../components/icons'

/** A page with a link in the navigation; users see it only if they may do the action. */
interface ListedPage {
  path: string
  Icon: ComponentType
  title: ParseKeys
  /** Title on a phone. */
  short?: ParseKeys
  /** Title for users of communes only. */
  inCommune?: ParseKeys
  action: Me['allowedActions'][number]
}

/** In the order of the navigation. */
const listedPages: ListedPage[] = [
  { path: '/nhap-bao-cao', Icon: PencilIcon, title: 'entry.title', action: 'SUBMIT' },
  {
    path: '/nhap-bang',
    Icon: TableIcon,
    title: 'grid.title',
    inCommune: 'grid.ofVillages',
    action: 'ENTER_ON_BEHALF',
  },
  { path: '/duyet', Icon: CheckIcon, title: 'review.title', short: 'review.nav', action: 'REVIEW' },
  { path: '/tien-do', Icon: BarsIcon, title: 'progress.title', action: 'VIEW_PROGRESS' },
  { path: '/bao-cao', Icon: ReportIcon, title: 'report.title', short: 'report.nav', action: 'VIEW_REPORTS' },
  { path: '/chi-tieu', Icon: TargetIcon, title: 'target.title', action: 'VIEW_PROGRAMME' },
  { path: '/danh-muc', Icon: ListIcon, title: 'catalogue.title', action: 'VIEW_REPORTS' },
  { path: '/don-vi', Icon: TreeIcon, title: 'units.title', action: 'VIEW_PROGRESS' },
  { path: '/to-cong-nghe-so', Icon: PeopleIcon, title: 'team.title', action: 'VIEW_TEAMS' },
  { path: '/nguoi-dung', Icon: PeopleIcon, title: 'people.title', action: 'MANAGE_PEOPLE' },
  { path: '/nhat-ky', Icon: ClockIcon, title: 'trail.title', action: 'VIEW_TRAIL' },
]

/** The pages that the user may use, with their titles for the user. */
export const pagesFor = ({ allowedActions, assignments }: Me) =>
  listedPages
    .filter(({ action }) => allowedActions.includes(action))
    .map(({ inCommune, ...page }) =>
      inCommune && assignments.every(({ unit }) => unit.level === 'COMMUNE') ? { ...page, title: inCommune } : page,
    )
