import { ListIcon, PeopleIcon, TargetIcon, TreeIcon } from '../components/icons'

/** The pages for which a phone's bar has no room: there they stand under *Thêm*, on a wide screen beside the others. */
export const morePages = [
  { to: '/chi-tieu', Icon: TargetIcon, title: 'target.title', action: 'VIEW_REPORTS' },
  { to: '/danh-muc', Icon: ListIcon, title: 'catalogue.title', action: 'VIEW_REPORTS' },
  { to: '/don-vi', Icon: TreeIcon, title: 'units.title', action: 'VIEW_PROGRESS' },
  { to: '/to-cong-nghe-so', Icon: PeopleIcon, title: 'team.title', action: 'VIEW_PROGRESS' },
] as const
