import { createTheme, type MantineColorsTuple } from '@mantine/core'

// The only accent colour is the blue-black of official ink. Green, amber and red are reserved for status.
const ink: MantineColorsTuple = [
  '#eef4fa',
  '#dbe7f3',
  '#b4cde5',
  '#8ab1d6',
  '#6698ca',
  '#4d88c2',
  '#1d5a96',
  '#174a7c',
  '#123a63',
  '#0c2946',
]

const sans = "'Inter Variable', 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 6,
  fontFamily: sans,
  headings: { fontFamily: sans },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    // Mantine uses <header> here, which screen readers would announce as the banner of the site.
    ModalHeader: { defaultProps: { role: 'none' } },
  },
})
