import { icon } from './icon'

export const HomeIcon = icon(<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z" />)
export const PencilIcon = icon(<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4" />)
export const BarsIcon = icon(<path d="M5 20v-7M12 20V9M19 20V4" />)
export const TableIcon = icon(<path d="M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14" />)
export const CloseIcon = icon(<path d="m6 6 12 12M18 6 6 18" />)
export const TargetIcon = icon(
  <path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM12 12h.01" />,
)
export const ReportIcon = icon(<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />)
export const ListIcon = icon(<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" />)
export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />)
export const ClockIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5l3.5 2" />
  </>,
)
export const MissingIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5v5.5M12 16.4v.1" />
  </>,
)
export const ExemptIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M8 12h8" />
  </>,
)
export const LeftIcon = icon(<path d="m14.5 6-6 6 6 6" />)
export const RightIcon = icon(<path d="m9.5 6 6 6-6 6" />)
export const UpIcon = icon(<path d="M12 19V5m-5.5 5.5L12 5l5.5 5.5" />)
export const DownIcon = icon(<path d="M12 5v14m-5.5-5.5L12 19l5.5-5.5" />)
export const SortIcon = icon(<path d="m8 9 4-4 4 4M8 15l4 4 4-4" />)
export const CalendarIcon = icon(<path d="M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7" />)
export const SendIcon = icon(<path d="M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4" />)
export const PrintIcon = icon(<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />)
export const LogOutIcon = icon(<path d="M10 4H5v16h5M14 8l4 4-4 4M9 12h9" />)
export const OfflineIcon = icon(
  <path d="M4 9a12 12 0 0 1 16 0M7 12.5a7.5 7.5 0 0 1 10 0M10 16a3 3 0 0 1 4 0M4 4l16 16" />,
)
export const SearchIcon = icon(<path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20" />)
export const LockIcon = icon(<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />)
export const ReturnIcon = icon(<path d="M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 9.5h-3" />)
export const HelpIcon = icon(
  <path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 17h.01" />,
)
export const PeopleIcon = icon(
  <path d="M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3.5 19.5c0-3.5 2.2-5.5 5.5-5.5s5.5 2 5.5 5.5M15.5 5.3a3 3 0 0 1 0 5.4M17 14.3c2.2.6 3.5 2.4 3.5 5.2" />,
)
export const TreeIcon = icon(<path d="M9 3.5h6v5H9zM3 15.5h6v5H3zM15 15.5h6v5h-6zM12 8.5v3.5M6 15.5V12h12v3.5" />)
export const MoreIcon = icon(<path d="M5 12h.01M12 12h.01M19 12h.01" />)
